import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AF, SOCK } from '../test/support/constants.js';
import { libc, must } from '../test/support/libc.js';
import { start } from '../test/support/process.js';
import { inetAddress } from '../test/support/sockaddr.js';
import { bindSocket, closeSocket, openSocket } from '../test/support/sockets.js';

/** What fills the network namespace, until it is stopped. */
export interface Load {
  stop(): Promise<void>;
}

/** Making a million sockets takes minutes. */
const LIMIT_MS = 600_000;
/** Whoever may not raise its limit of open files has about twice as many. */
const MOST_IN_A_PROCESS = 10_000;
const LISTENERS = 20;
const FEW = 1000;

/** How many processes hold so many TCP sockets: up to 100,000 of them, the ten of the targets. */
export function holdersOf(sockets: number): number {
  return sockets <= FEW ? 1 : Math.max(10, Math.ceil(sockets / MOST_IN_A_PROCESS));
}

/** So many established TCP sockets, and twenty or so listeners. */
export async function startTcp(sockets: number): Promise<Load> {
  const holders = holdersOf(sockets);
  const load = await startProgram('../test/support/load-main.js', sockets / 2, holders);
  const listeners = Array.from({ length: LISTENERS - Math.min(holders, LISTENERS) }, listen);
  const stop = async () => {
    for (const listener of listeners) closeSocket(listener);
    await load.stop();
  };
  const held = tcpInUse();
  if (held >= sockets) return { stop };
  await stop();
  throw new Error(`the load has ${held} of ${sockets} TCP sockets`);
}

/** As the kernel counts those of this network namespace. */
function tcpInUse(): number {
  const text = readFileSync('/proc/net/sockstat', 'latin1');
  return Number(/^TCP: inuse (\d+)/m.exec(text)?.[1]);
}

/** A listener on a port of the kernel's choice. */
export function listen(): number {
  const fd = openSocket(AF.INET, SOCK.STREAM);
  bindSocket(fd, inetAddress('127.0.0.1'));
  must('listen', libc().listen(fd, 128));
  return fd;
}

/** So many UDP sockets, unix sockets, or processes of which a few have a socket. */
export async function startOther(kind: 'udp' | 'unix' | 'processes', count: number): Promise<Load> {
  const loads: Load[] = [];
  const stop = async () => {
    for (const load of loads) await load.stop();
  };
  try {
    for (let rest = count; rest > 0; rest -= MOST_IN_A_PROCESS) {
      const share = Math.min(rest, MOST_IN_A_PROCESS);
      loads.push(await startProgram('./load-main.js', kind, share));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

function startProgram(path: string, ...args: (string | number)[]): Promise<Load> {
  const program = fileURLToPath(new URL(path, import.meta.url));
  return start(process.execPath, [program, ...args.map(String)], { limitMs: LIMIT_MS });
}
