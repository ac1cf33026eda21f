import { opendirSync, readlinkSync } from 'node:fs';
import { SystemCallError } from '../../model/errors.js';
import { attempt } from '../file-errors.js';
import type { SocketFd } from './port.js';

const ENTRIES = 256;
const SOCKET_LINK = /^socket:\[(\d+)\]$/;

/** `socketFdsIn` where koffi is not to be had. */
export function* listSocketFds(directory: string): Generator<SocketFd[], number> {
  const handle = attempt('opendir', directory, () =>
    opendirSync(directory, { bufferSize: ENTRIES }),
  );
  try {
    let count = 0;
    let found: SocketFd[] = [];
    while (true) {
      const entry = attempt('readdir', directory, () => handle.readSync());
      if (entry === null) {
        yield found;
        return count;
      }
      count++;
      const inode = socketInode(`${directory}/${entry.name}`);
      if (inode !== undefined) found.push({ fd: Number(entry.name), inode });
      if (count % ENTRIES === 0) {
        yield found;
        found = [];
      }
    }
  } finally {
    handle.closeSync();
  }
}

function socketInode(link: string): number | undefined {
  try {
    const match = SOCKET_LINK.exec(attempt('readlink', link, () => readlinkSync(link)));
    return match === null ? undefined : Number(match[1]);
  } catch (error) {
    // Closed since the directory was read.
    if (error instanceof SystemCallError && error.code === 'ENOENT') return;
    throw error;
  }
}
