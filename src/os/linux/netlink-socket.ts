import type { Waiting } from '../waiting.js';
import { Waits } from '../waits.js';
import { type Libc, requireLibc } from './libc.js';
import { exchangeInThreads } from './netlink-threads.js';
import type { NetlinkRequest } from './port.js';
import { receiveAhead } from './read-ahead.js';
import { IS_64_BIT } from './syscalls.js';

const AF_NETLINK = 16;
const SOCK_RAW_CLOEXEC = 3 | 0o2000000;
const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20;
const SOL_NETLINK = 270;
const NETLINK_GET_STRICT_CHK = 12;

/** The kernel never fills more than 32 KiB a call. */
const BUFFER_SIZE = 32_768;
const WAIT_SECONDS = 5n;

/** Datagrams after which a dump counts as long: about 2,000 sockets. */
const LONG = 8;

export interface ExchangeOptions {
  /** Receive long dumps ahead of the caller, see `receiveAhead`. */
  ahead: boolean;
  /** Leave the event loop free meanwhile, see `exchangeInThreads`. */
  waiting?: Waiting | undefined;
}

/** Sends a request on a socket of its own and yields the datagrams of the answer. */
export function* exchange(
  request: NetlinkRequest,
  options: ExchangeOptions,
): Generator<Uint8Array, void> {
  const libc = requireLibc('netlink');
  const fd = libc.socket(AF_NETLINK, SOCK_RAW_CLOEXEC, request.family);
  if (fd < 0) throw libc.error(`socket netlink ${request.family}`);
  if (request.strict === true) checkStrictly(libc, fd);
  const { name, message } = request;
  const { waiting } = options;
  const waits = waiting && request.patient ? new Waits(questionOf(message)) : undefined;
  if (waiting !== undefined && waits?.wereShort === false) {
    return yield* exchangeInThreads(libc, fd, request, waiting, waits);
  }
  try {
    limitWaiting(libc, fd);
    const send = () => libc.send(fd, message, message.length, 0);
    if ((waits?.time(send) ?? send()) < 0) throw libc.error(name);
    const ahead = options.ahead && IS_64_BIT;
    yield* receive(libc, fd, name, ahead ? LONG : Number.POSITIVE_INFINITY, waits);
    yield* receiveAhead(libc, fd, name);
  } finally {
    libc.close(fd);
  }
}

function* receive(
  libc: Libc,
  fd: number,
  name: string,
  most: number,
  waits: Waits | undefined,
): Generator<Uint8Array, void> {
  const buffer = spare ?? Buffer.allocUnsafeSlow(BUFFER_SIZE);
  spare = undefined;
  const address = libc.addressOf(buffer);
  const receiveOne = () => libc.recv(fd, address, BUFFER_SIZE, 0);
  try {
    for (let count = 0; count < most; count++) {
      const length = waits?.time(receiveOne) ?? receiveOne();
      if (length > 0) yield buffer.subarray(0, length);
      else if (length < 0) {
        const error = libc.error(name);
        if (error.code !== 'EINTR') throw error;
      }
    }
  } finally {
    spare = buffer;
  }
}

/** Kept between questions: memory that is new each time costs a fault for each of its pages. */
let spare: Buffer | undefined;

/** All of what is asked: where a filter lets nothing through, the kernel's one call is its whole walk. */
function questionOf(message: Uint8Array): string {
  return Buffer.from(message).toString('latin1');
}

/** A time limit, so that a kernel that never answers is an error (EAGAIN) and not a hang. */
function limitWaiting(libc: Libc, fd: number): void {
  const timeval = new BigInt64Array([WAIT_SECONDS, 0n]);
  const bytes = new Uint8Array(timeval.buffer);
  libc.setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, bytes, bytes.length);
}

/** A kernel that does not know the option ignores filters; whoever asks filters again. */
function checkStrictly(libc: Libc, fd: number): void {
  const on = new Uint8Array(new Int32Array([1]).buffer);
  libc.setsockopt(fd, SOL_NETLINK, NETLINK_GET_STRICT_CHK, on, on.length);
}
