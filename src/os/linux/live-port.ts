import { closeSync, opendirSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import { SystemCallError } from '../../model/errors.js';
import { openLibc } from './libc.js';
import { exchange } from './netlink-socket.js';
import type { LinuxPort, SocketFd } from './port.js';
import { walkSocketFds } from './socket-fds.js';

const CHUNK = 65_536;
const ENTRIES = 256;
const SOCKET_LINK = /^socket:\[(\d+)\]$/;

export interface LivePortOptions {
  /** A /proc tree that lies elsewhere. */
  procRoot?: string | undefined;
  /** Receive long dumps ahead of the reader: faster, for a program that has libuv's pool to itself. */
  readAhead?: boolean | undefined;
}

/** The door to the running kernel, or to a /proc tree that lies elsewhere. */
export function livePort(options: LivePortOptions = {}): LinuxPort {
  const { procRoot = '/proc', readAhead = false } = options;
  const at = (path: string) => `${procRoot}/${path}`;
  return {
    byteOrder: endianness(),
    clockTicks: 100,
    netlink: (request) => exchange(request, { ahead: readAhead }),
    readChunks: (path) => readChunks(at(path)),
    processIds: () => attempt('readdir', procRoot, () => processIds(procRoot)),
    socketFds: (pid) => {
      const libc = openLibc();
      return libc === null ? socketFds(at(`${pid}/fd`)) : walkSocketFds(libc, at(`${pid}/fd`));
    },
    readLink: (path) =>
      attempt('readlink', at(path), () => readlinkSync(at(path), { encoding: 'buffer' })),
  };
}

function* readChunks(path: string): Generator<Uint8Array, void> {
  const fd = attempt('open', path, () => openSync(path, 'r'));
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    while (true) {
      const length = attempt('read', path, () => readSync(fd, buffer, 0, CHUNK, null));
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(fd);
  }
}

function processIds(procRoot: string): number[] {
  const ids: number[] = [];
  for (const name of readdirSync(procRoot)) {
    if (/^[1-9]\d*$/.test(name)) ids.push(Number(name));
  }
  return ids.sort((a, b) => a - b);
}

/** The way without koffi. */
function* socketFds(directory: string): Generator<SocketFd[], void> {
  const handle = attempt('opendir', directory, () =>
    opendirSync(directory, { bufferSize: ENTRIES }),
  );
  try {
    let found: SocketFd[] = [];
    for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
      const inode = socketInode(`${directory}/${entry.name}`);
      if (inode !== undefined) found.push({ fd: Number(entry.name), inode });
      if (found.length === ENTRIES) {
        yield found;
        found = [];
      }
    }
    yield found;
  } finally {
    handle.closeSync();
  }
}

function socketInode(link: string): number | undefined {
  try {
    const match = SOCKET_LINK.exec(readlinkSync(link));
    return match === null ? undefined : Number(match[1]);
  } catch {
    // Closed since the directory was read.
    return undefined;
  }
}

/** Node's file system errors as ours. */
function attempt<Result>(call: string, path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { errno, code } = error as NodeJS.ErrnoException;
    if (errno === undefined || code === undefined) throw error;
    throw new SystemCallError(`${call} ${path}`, Math.abs(errno), code);
  }
}
