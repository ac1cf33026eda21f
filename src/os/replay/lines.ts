import type { NetstatError } from '../../model/errors.js';

/** A longer line is no line of ours: pieces are at most 64 KiB before they are encoded. */
const MOST_BYTES = 2 ** 24;

const NEWLINE = 10;

/**
 * The lines of a file that comes in pieces, without their newlines, some at a time. A last line
 * without a newline is not given: the file was cut there. Throws `tooLong()` for a line without end.
 */
export function* splitLines(
  pieces: Iterable<Uint8Array>,
  tooLong: () => NetstatError,
): Generator<Buffer[], void> {
  let rest: Buffer = Buffer.alloc(0);
  for (const piece of pieces) {
    const bytes = Buffer.concat([rest, piece]);
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      lines.push(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > MOST_BYTES) throw tooLong();
    yield lines;
  }
}
