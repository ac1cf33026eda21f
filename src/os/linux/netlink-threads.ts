import { closeAfter, type Errand, type Waiting } from '../waiting.js';
import type { Waits } from '../waits.js';
import { type Libc, systemCallError } from './libc.js';

/** The kernel never fills more than 32 KiB a call. */
const BUFFER_SIZE = 32_768;
const MSG_DONTWAIT = 0x40;
const EAGAIN = 11;

/** The result of a system call, and its errno where that is negative. */
type Outcome = readonly [result: number, errno: number];

/**
 * The exchange on an open socket in threads of libuv's pool, one call ahead of the reader. The
 * kernel looks through its table within send and recv: where little of it is wanted, that is all of
 * the table in one call, for which the event loop would stand still. Nothing is waited for: the
 * kernel has its next datagram ready when it hands out one. The socket is closed at the end.
 */
export function* exchangeInThreads(
  libc: Libc,
  fd: number,
  { name, message }: { name: string; message: Uint8Array },
  waiting: Waiting,
  waits: Waits,
): Generator<Uint8Array, void> {
  const request = Buffer.from(message);
  let current = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  let next = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  let errand: Errand<Outcome> = waiting.begin((done) => {
    const end = waits.begin();
    libc.send.async(fd, request, request.length, 0, (_, sent) => {
      done([sent, libc.errno()]);
      end();
    });
  }, request);
  const receive = (buffer: Buffer): Errand<Outcome> =>
    waiting.begin((done) => {
      const address = libc.addressOf(buffer);
      const end = waits.begin();
      libc.recv.async(fd, address, BUFFER_SIZE, MSG_DONTWAIT, (_, received) => {
        done([received, libc.errno()]);
        end();
      });
    }, buffer);
  try {
    lengthOf(yield* waiting.until(errand), name);
    errand = receive(next);
    while (true) {
      const length = lengthOf(yield* waiting.until(errand), name);
      [current, next] = [next, current];
      errand = receive(next);
      yield current.subarray(0, length);
    }
  } finally {
    closeAfter(errand, () => libc.close(fd));
  }
}

function lengthOf([result, errno]: Outcome, name: string): number {
  if (result < 0) throw systemCallError(name, errno);
  // A kernel that says no more, without having said that this is the end.
  if (result === 0) throw systemCallError(name, EAGAIN);
  return result;
}
