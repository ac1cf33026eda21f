import { readFileSync } from 'node:fs';
import { libc, must } from '../libc.js';
import { STATES, type State } from './socket.js';

const LIMIT_MS = 60_000;
const SLEEP_MS = 2;
const TCP_INFO = 11;
const IPPROTO_TCP = 6;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Holds the whole process until the condition is true; throws when that takes too long. */
export function awaitTrue(what: string, condition: () => boolean): void {
  for (let waitedMs = 0; waitedMs < LIMIT_MS; waitedMs += SLEEP_MS) {
    if (condition()) return;
    Atomics.wait(sleeper, 0, 0, SLEEP_MS);
  }
  throw new Error(`waited ${LIMIT_MS} ms in vain: ${what}`);
}

/** Waits until a TCP socket has reached a state. */
export function awaitState(fd: number, state: State): void {
  awaitTrue(`state ${state}`, () => stateOf(fd) === state);
}

/** The first byte of struct tcp_info. include/uapi/linux/tcp.h */
function stateOf(fd: number): State | undefined {
  const info = new Uint8Array(104);
  const length = new Uint8Array(new Uint32Array([info.length]).buffer);
  must('getsockopt', libc().getsockopt(fd, IPPROTO_TCP, TCP_INFO, info, length));
  return STATES[(info[0] ?? 0) - 1];
}

/** Waits until a row of /proc/net/tcp has the inode and matches, for what no call can tell. */
export function awaitRow(inode: number, family: 'inet' | 'inet6', row: RegExp): void {
  const file = family === 'inet' ? '/proc/net/tcp' : '/proc/net/tcp6';
  awaitTrue(`${row} in ${file}`, () =>
    readFileSync(file, 'latin1')
      .split('\n')
      .some((line) => line.split(/\s+/)[10] === String(inode) && row.test(line)),
  );
}
