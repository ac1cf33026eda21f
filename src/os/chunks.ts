import { closeSync, openSync, readSync } from 'node:fs';
import { attempt } from './file-errors.js';

const SIZE = 65_536;

/** A file in pieces, each valid until the next is pulled. Throws SystemCallError. */
export function* readChunks(path: string): Generator<Uint8Array, void> {
  const fd = attempt('open', path, () => openSync(path, 'r'));
  try {
    const buffer = Buffer.allocUnsafe(SIZE);
    while (true) {
      const length = attempt('read', path, () => readSync(fd, buffer, 0, SIZE, null));
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(fd);
  }
}
