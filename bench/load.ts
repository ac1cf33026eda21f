import { fileURLToPath } from 'node:url';
import { type Running, start } from '../test/support/process.js';

const program = fileURLToPath(new URL('../test/support/load-main.js', import.meta.url));
const PROCESSES = 10;
const LIMIT_MS = 120_000;

/** So many established TCP sockets in this network namespace, held by ten processes. */
export function startLoad(sockets: number): Promise<Running> {
  const args = [program, String(sockets / 2), String(PROCESSES)];
  return start(process.execPath, args, { limitMs: LIMIT_MS });
}
