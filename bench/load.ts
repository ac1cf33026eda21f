import { fileURLToPath } from 'node:url';
import { type Running, start } from '../test/support/process.js';

const program = fileURLToPath(new URL('../test/support/load-main.js', import.meta.url));
const LIMIT_MS = 120_000;

/** So many established TCP sockets in this network namespace, held by so many processes. */
export function startLoad(sockets: number, processes: number): Promise<Running> {
  const args = [program, String(sockets / 2), String(processes)];
  return start(process.execPath, args, { limitMs: LIMIT_MS });
}
