import { DecodeError } from '../../model/errors.js';
import type { SocketFd } from './port.js';

/** What is asked of a Linux system, in the words of a capture. */
export const question = {
  /** By name, not by what the request says: a capture asks for all that there is. */
  netlink: (name: string) => `netlink ${name}`,
  file: (path: string) => `file ${path}`,
  link: (path: string) => `link ${path}`,
  processes: 'processes',
  socketFds: (pid: number) => `sockets of ${pid}`,
};

/** Process ids as text, one a line. */
export function writeProcessIds(ids: readonly number[]): Uint8Array {
  return Buffer.from(ids.map((id) => `${id}\n`).join(''));
}

export function readProcessIds(text: Uint8Array): number[] {
  return linesOf(text, question.processes, /^(\d+)$/).map(([id]) => id as number);
}

/** Descriptors as text, one a line as /proc/PID/fd shows them: `3 socket:[12345]`. */
export function writeSocketFds(sockets: readonly SocketFd[]): Uint8Array {
  return Buffer.from(sockets.map(({ fd, inode }) => `${fd} socket:[${inode}]\n`).join(''));
}

export function readSocketFds(text: Uint8Array): SocketFd[] {
  const lines = linesOf(text, 'sockets', /^(\d+) socket:\[(\d+)\]$/);
  return lines.map(([fd, inode]) => ({ fd: fd as number, inode: inode as number }));
}

/** The numbers of each line. */
function linesOf(text: Uint8Array, source: string, form: RegExp): number[][] {
  const lines = Buffer.from(text).toString('latin1').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    const numbers = form.exec(line)?.slice(1).map(Number);
    if (numbers?.every(Number.isSafeInteger)) return numbers;
    throw new DecodeError(source, index, `the line is ${JSON.stringify(line.slice(0, 80))}`);
  });
}
