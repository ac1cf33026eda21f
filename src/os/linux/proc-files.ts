import { readdirSync, readlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import { readAtOnce, readChunks, readChunksInThreads } from '../chunks.js';
import { attempt } from '../file-errors.js';
import type { Waiting } from '../waiting.js';
import type { LinuxPort } from './port.js';
import { openWalker, type WalkSocketFds } from './socket-fds.js';
import { laterThreads } from './threads.js';

export interface ProcFiles {
  root: string;
  /** Finds a path below the root. */
  at(path: string): string;
  /** The same for a symbolic link itself. */
  linkAt(path: string): string;
  /** The threads that have a table of descriptors of their own. */
  threadsApart?(pid: number): number[];
  /** Read in threads what may take long. */
  waiting?: Waiting | undefined;
}

/** All of a system that /proc has. */
export function procFiles({
  root,
  at,
  linkAt,
  threadsApart,
  waiting,
}: ProcFiles): Omit<LinuxPort, 'netlink'> {
  let walk: WalkSocketFds | undefined;
  return {
    byteOrder: endianness(),
    clockTicks: 100,
    *readChunks(path, patient) {
      const whole = at(path);
      const inThreads = patient === true && waiting !== undefined;
      yield* inThreads ? readChunksInThreads(whole, waiting) : readChunks(whole);
    },
    readAtOnce: (path) => readAtOnce(at(path)),
    processIds: () => attempt('readdir', root, () => processIds(root)),
    *socketFds(pid) {
      walk ??= openWalker();
      const count = yield* walk(at(`${pid}/fd`));
      // Empty when the first thread has ended: the others go on with all that the process has open.
      const threads = count === 0 ? laterThreads(at(`${pid}/task`), pid) : threadsApart?.(pid);
      for (const tid of threads ?? []) yield* walk(at(`${pid}/task/${tid}/fd`));
    },
    readLink(path) {
      const link = linkAt(path);
      return attempt('readlink', link, () => readlinkSync(link, { encoding: 'buffer' }));
    },
    pending: () => waiting?.pending,
  };
}

function processIds(procRoot: string): number[] {
  const ids: number[] = [];
  for (const name of readdirSync(procRoot)) {
    if (/^[1-9]\d*$/.test(name)) ids.push(Number(name));
  }
  return ids.sort((a, b) => a - b);
}
