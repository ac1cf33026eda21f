import { UnsupportedError } from '../../model/errors.js';
import { type Libc, openLibc } from './libc.js';
import type { NetlinkRequest } from './port.js';

const AF_NETLINK = 16;
const SOCK_RAW_CLOEXEC = 3 | 0o2000000;
const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20;

/** The kernel never fills more than 32 KiB a call. */
const BUFFER_SIZE = 65_536;
const WAIT_SECONDS = 5n;

/** Sends a request on a socket of its own and yields the datagrams of the answer. */
export function* exchange(request: NetlinkRequest): Generator<Uint8Array, void> {
  const libc = openLibc();
  if (libc === null) {
    throw new UnsupportedError(
      'netlink',
      'linux',
      'the optional dependency koffi is not installed',
    );
  }
  const fd = libc.socket(AF_NETLINK, SOCK_RAW_CLOEXEC, request.family);
  if (fd < 0) throw libc.error(`socket netlink ${request.family}`);
  try {
    limitWaiting(libc, fd);
    if (libc.send(fd, request.message, request.message.length, 0) < 0)
      throw libc.error(request.name);
    yield* receive(libc, fd, request.name);
  } finally {
    libc.close(fd);
  }
}

function* receive(libc: Libc, fd: number, name: string): Generator<Uint8Array, void> {
  const buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  const address = libc.addressOf(buffer);
  while (true) {
    const length = libc.recv(fd, address, BUFFER_SIZE, 0);
    if (length > 0) yield buffer.subarray(0, length);
    else if (length === 0) return;
    else {
      const error = libc.error(name);
      if (error.code !== 'EINTR') throw error;
    }
  }
}

/** A time limit, so that a kernel that never answers is an error (EAGAIN) and not a hang. */
function limitWaiting(libc: Libc, fd: number): void {
  const timeval = new BigInt64Array([WAIT_SECONDS, 0n]);
  const bytes = new Uint8Array(timeval.buffer);
  libc.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, bytes, bytes.length);
}
