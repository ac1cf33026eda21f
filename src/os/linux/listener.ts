import { endianness } from 'node:os';
import { SystemCallError } from '../../model/errors.js';
import { NETLINK_ROUTE } from '../../wire/netlink/rtnetlink.js';
import { Writer } from '../../wire/writer.js';
import { type Libc, requireLibc } from './libc.js';
import { intoEventLoop } from './loop-socket.js';
import type { Listener } from './port.js';

const AF_NETLINK = 16;
const SOCK_RAW_CLOEXEC_NONBLOCK = 3 | 0o2000000 | 0o4000;
const SOL_SOCKET = 1;
const SO_RCVBUF = 8;
const SO_RCVBUFFORCE = 33;
const POLLIN = 1;
const FOREVER = -1;

/** A route of very many ways is told in one attribute, of up to 64 KiB, and some more. */
const BUFFER_SIZE = 131_072;

/** Room for some thousand announcements. */
const QUEUE_BYTES = 4 * 2 ** 20;

/** Hears what rtnetlink announces to these groups, RTNLGRP_*. */
export function listen(groups: readonly number[], queueBytes = QUEUE_BYTES): Listener {
  const libc = requireLibc('changes');
  const joined = join(libc, groups, queueBytes);
  return libc.hasThreads ? listenInThread(libc, joined) : listenInEventLoop(libc, joined);
}

/** Where there are threads for it: the event loop of another runtime than Node takes no such socket. */
function listenInThread(libc: Libc, fd: number): Listener {
  const buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  /** struct pollfd. poll.h */
  const pollfd = new Uint8Array(new ArrayBuffer(8));
  const view = new DataView(pollfd.buffer);
  view.setInt32(0, fd, endianness() === 'LE');
  view.setInt16(4, POLLIN, endianness() === 'LE');
  return {
    take: () => receiveNow(libc, fd, buffer),
    heard: () => new Promise((resolve) => libc.poll.async(pollfd, 1, FOREVER, () => resolve())),
    close: () => libc.close(fd),
  };
}

/** A datagram that is there already. */
function receiveNow(libc: Libc, fd: number, buffer: Buffer): Uint8Array | undefined {
  const length = libc.recv(fd, libc.addressOf(buffer), BUFFER_SIZE, 0);
  if (length >= 0) return buffer.subarray(0, length);
  const error = libc.error(RECEIVE);
  if (error.code === 'EAGAIN' || error.code === 'EINTR') return;
  throw error;
}

function listenInEventLoop(libc: Libc, joined: number): Listener {
  const buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  const arrived: Uint8Array[] = [];
  let wake = () => {};
  const { socket, fd } = intoEventLoop(libc, joined, BUFFER_SIZE, (bytes) => {
    arrived.push(Uint8Array.from(bytes));
    wake();
    // Whoever wakes takes the others itself; until then the kernel keeps them.
    return false;
  });
  socket.on('error', () => wake());
  return {
    take() {
      const first = arrived.shift();
      if (first !== undefined) return first;
      if (socket.errored) throw readError(socket.errored);
      if (socket.destroyed) return;
      return receiveNow(libc, fd, buffer);
    },
    heard() {
      if (arrived.length > 0 || socket.destroyed) return Promise.resolve();
      return new Promise((resolve) => {
        wake = resolve;
        socket.resume();
      });
    },
    close() {
      socket.destroy();
      wake();
    },
  };
}

const RECEIVE = 'recv rtnetlink';

/** What Node's own read failed with. */
function readError({ code = 'UNKNOWN', errno = 0 }: NodeJS.ErrnoException): SystemCallError {
  return new SystemCallError(RECEIVE, -errno, code);
}

function join(libc: Libc, groups: readonly number[], queueBytes: number): number {
  const fd = libc.socket(AF_NETLINK, SOCK_RAW_CLOEXEC_NONBLOCK, NETLINK_ROUTE);
  if (fd < 0) throw libc.error('socket rtnetlink');
  makeRoom(libc, fd, queueBytes);
  const address = socketAddress(groups);
  if (libc.bind(fd, address, address.length) < 0) {
    const error = libc.error('bind rtnetlink groups');
    libc.close(fd);
    throw error;
  }
  return fd;
}

/** The kernel takes what it may give where that is less. */
function makeRoom(libc: Libc, fd: number, queueBytes: number): void {
  const size = new Uint8Array(new Int32Array([queueBytes]).buffer);
  if (libc.setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, size, size.length) < 0) {
    libc.setsockopt(fd, SOL_SOCKET, SO_RCVBUF, size, size.length);
  }
}

/** struct sockaddr_nl, 12 bytes: bit N-1 joins group N. include/uapi/linux/netlink.h */
function socketAddress(groups: readonly number[]): Uint8Array {
  const bits = groups.reduce((joined, group) => joined | (1 << (group - 1)), 0);
  const writer = new Writer(12, endianness());
  return writer
    .u16(AF_NETLINK)
    .u16(0)
    .u32(0)
    .u32(bits >>> 0)
    .done();
}
