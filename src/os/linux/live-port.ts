import { Waiting } from '../waiting.js';
import { socketHolders } from './bpf/socket-holders.js';
import { tcpSockets } from './bpf/tcp-sockets.js';
import { listen } from './listener.js';
import { exchange } from './netlink-socket.js';
import type { LinuxPort } from './port.js';
import { procFiles } from './proc-files.js';
import { threadsApart } from './threads.js';

export interface LivePortOptions {
  /** Receive long dumps ahead of the reader: faster, for a program that has libuv's pool to itself. */
  readAhead?: boolean | undefined;
  /** Let threads wait for what takes long, with empty pieces meanwhile: see `Waiting`. */
  inThreads?: boolean | undefined;
}

/** Which security module labels processes, say, is settled when the system starts. */
const MISSING = new Set<string>();

/** The door to the running kernel. */
export function livePort({ readAhead = false, inThreads }: LivePortOptions = {}): LinuxPort {
  const waiting = inThreads === true ? new Waiting() : undefined;
  const at = (path: string) => `/proc/${path}`;
  return {
    ...procFiles({ root: '/proc', at, linkAt: at, threadsApart, waiting }),
    socketHolders: (walkedMs) => socketHolders(walkedMs, waiting),
    tcpSockets: () => tcpSockets({ waiting, ahead: readAhead }),
    joinsFamilies: true,
    missing: MISSING,
    listen,
    netlink: (request) => exchange(request, { ahead: readAhead, waiting }),
  };
}
