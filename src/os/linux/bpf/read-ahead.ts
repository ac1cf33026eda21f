import type { Libc } from '../libc.js';
import { type Records, ThreadsReads } from './threads-reads.js';

/**
 * One run of an attached program, read by a thread of libuv's pool while the caller works on what has
 * come: the kernel goes over its table within read. Each read has the run for itself: what it wrote is
 * all there as soon as anything of the next one is, or as soon as a read of our own has had its turn.
 * Such a read is the first of all, by which the kernel tells what it refuses, and follows the last of
 * each call of the thread. Only for a program of our own: where the pool is kept busy by others, the
 * call would not begin. Closes the run.
 */
export function* readAhead(libc: Libc, run: number, records: Records): Generator<Uint8Array, void> {
  const { size, record, end } = records;
  const own = Buffer.allocUnsafeSlow(size);
  const vector = new BigUint64Array([BigInt(libc.addressOf(own)), BigInt(size)]);
  const readOwn = (): Uint8Array => {
    // The call that the thread makes: where it is refused nobody would hear of that from there.
    const length = libc.readv(run, libc.addressOf(new Uint8Array(vector.buffer)), 1);
    if (length >= 0) return own.subarray(0, length);
    const error = libc.error('readv');
    if (error.code === 'EAGAIN' || error.code === 'EINTR') return readOwn();
    throw error;
  };
  const endsIn = (piece: Uint8Array) => piece.at(-record) === end;
  const reads = new ThreadsReads(libc, run, records);
  try {
    let piece = readOwn();
    while (piece.length > 0) {
      yield piece;
      if (endsIn(piece)) return;
      reads.begin();
      while (reads.next()) yield reads.piece;
      piece = readOwn();
      yield reads.piece;
    }
  } finally {
    reads.whenOver(() => libc.close(run));
  }
}
