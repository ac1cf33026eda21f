import { closeSync, openSync, read, readSync } from 'node:fs';
import { attempt } from './file-errors.js';
import { closeAfter, type Errand, type Waiting } from './waiting.js';

/** Most files of /proc are a few hundred bytes: memory for those comes out of Node's pool. */
const FIRST_SIZE = 2048;
const SIZE = 65_536;

/** A file in pieces, each valid until the next is pulled. Throws SystemCallError. */
export function* readChunks(path: string): Generator<Uint8Array, void> {
  const fd = attempt('open', path, () => openSync(path, 'r'));
  try {
    let buffer = Buffer.allocUnsafe(FIRST_SIZE);
    while (true) {
      const length = attempt('read', path, () => readSync(fd, buffer, 0, buffer.length, null));
      if (length === 0) return;
      yield buffer.subarray(0, length);
      if (length === FIRST_SIZE) buffer = Buffer.allocUnsafe(SIZE);
    }
  } finally {
    closeSync(fd);
  }
}

/**
 * The same of a file whose end a short read tells: where the system makes the whole of it for one
 * read, the one that says that nothing is left is saved.
 */
export function readAtOnce(path: string): Uint8Array {
  const fd = attempt('open', path, () => openSync(path, 'r'));
  try {
    const pieces: Uint8Array[] = [];
    for (let size = FIRST_SIZE; ; size = SIZE) {
      const piece = Buffer.allocUnsafe(size);
      const length = attempt('read', path, () => readSync(fd, piece, 0, size, null));
      pieces.push(piece.subarray(0, length));
      if (length < size)
        return pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
    }
  } finally {
    closeSync(fd);
  }
}

/** The same as `readChunks`, with empty pieces until a thread has read the next. */
export function* readChunksInThreads(path: string, waiting: Waiting): Generator<Uint8Array, void> {
  const fd = attempt('open', path, () => openSync(path, 'r'));
  const buffer = Buffer.allocUnsafe(SIZE);
  let errand: Errand<() => number> | undefined;
  try {
    while (true) {
      errand = readInThread(fd, buffer, waiting);
      const outcome = yield* waiting.until(errand);
      const length = attempt('read', path, outcome);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeAfter(errand, () => closeSync(fd));
  }
}

/** One read(2); the result throws what that failed with. */
export function readInThread(
  fd: number,
  into: NodeJS.ArrayBufferView,
  waiting: Waiting,
): Errand<() => number> {
  return waiting.begin((done) => {
    read(fd, into, 0, into.byteLength, null, (error, length) => {
      done(() => {
        if (error) throw error;
        return length;
      });
    });
  }, into);
}

/** What is in memory already, in pieces like those of a file. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += SIZE) yield bytes.subarray(at, at + SIZE);
}
