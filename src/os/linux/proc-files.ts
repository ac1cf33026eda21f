import { opendirSync, readdirSync, readlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import { readChunks } from '../chunks.js';
import { attempt } from '../file-errors.js';
import { type Libc, openLibc } from './libc.js';
import type { LinuxPort, SocketFd } from './port.js';
import { SocketFdWalker } from './socket-fds.js';

const ENTRIES = 256;
const SOCKET_LINK = /^socket:\[(\d+)\]$/;

/** All of a system that /proc has. `at` finds a path below it, `linkAt` a symbolic link itself. */
export function procFiles(
  root: string,
  at: (path: string) => string,
  linkAt: (path: string) => string,
): Omit<LinuxPort, 'netlink'> {
  let walker: Pick<SocketFdWalker, 'walk'> | undefined;
  return {
    byteOrder: endianness(),
    clockTicks: 100,
    *readChunks(path) {
      yield* readChunks(at(path));
    },
    processIds: () => attempt('readdir', root, () => processIds(root)),
    *socketFds(pid) {
      const directory = at(`${pid}/fd`);
      walker ??= walkerOf(openLibc());
      yield* walker.walk(directory);
    },
    readLink(path) {
      const link = linkAt(path);
      return attempt('readlink', link, () => readlinkSync(link, { encoding: 'buffer' }));
    },
  };
}

function processIds(procRoot: string): number[] {
  const ids: number[] = [];
  for (const name of readdirSync(procRoot)) {
    if (/^[1-9]\d*$/.test(name)) ids.push(Number(name));
  }
  return ids.sort((a, b) => a - b);
}

function walkerOf(libc: Libc | null): Pick<SocketFdWalker, 'walk'> {
  return libc === null ? { walk: socketFds } : new SocketFdWalker(libc);
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
