import { fileURLToPath } from 'node:url';
import { type Namespace, startInNamespace } from './namespace.js';

const program = fileURLToPath(new URL('./load-main.js', import.meta.url));

export interface Load {
  /** Each is two sockets. */
  readonly connections: number;
  /** How many processes hold them, in equal shares. */
  readonly processes: number;
}

/**
 * Established TCP connections over loopback, and nothing else, in a namespace of their own;
 * they stand when this resolves. The caller stops it.
 */
export function startLoad({ connections, processes }: Load): Promise<Namespace> {
  const args = [program, String(connections), String(processes)];
  return startInNamespace(process.execPath, args, { limitMs: 120_000 });
}
