import { endianness } from 'node:os';
import { decodeText } from '../../model/text.js';
import type { ForeignInterface } from '../ffi.js';

/** What a call of the C library fills in: a structure and the strings that it points to. */
export interface Answer {
  /** Addresses, to pass to the call. */
  readonly structure: bigint;
  readonly strings: bigint;
  readonly stringsLength: number;
  /** Where the call says whether it found something: a pointer, null where not. */
  readonly result: bigint;
  found(): boolean;
  /** The string to which the pointer at this offset of the structure points. */
  text(offset: number): string | undefined;
  int(offset: number): number;
  readonly pointerSize: number;
}

const STRUCTURE_SIZE = 256;

/** Memory for an answer of the `_r` functions of the C library: getpwuid_r(3), getservent_r(3). */
export function allocateAnswer(ffi: ForeignInterface, stringsLength: number): Answer {
  const pointerSize = ffi.sizeof('void *');
  const memory = Buffer.alloc(2 * STRUCTURE_SIZE + stringsLength);
  const strings = memory.subarray(2 * STRUCTURE_SIZE);
  const structure = ffi.address(memory);
  const stringsAt = structure + BigInt(2 * STRUCTURE_SIZE);
  const view = new DataView(memory.buffer, memory.byteOffset);
  const little = endianness() === 'LE';
  const pointer = (offset: number) =>
    pointerSize === 8 ? view.getBigUint64(offset, little) : BigInt(view.getUint32(offset, little));
  return {
    structure,
    strings: stringsAt,
    stringsLength,
    result: structure + BigInt(STRUCTURE_SIZE),
    pointerSize,
    found: () => pointer(STRUCTURE_SIZE) !== 0n,
    int: (offset) => view.getInt32(offset, little),
    text(offset) {
      const start = Number(pointer(offset) - stringsAt);
      // A string that lies elsewhere is not ours to read.
      if (start < 0 || start >= stringsLength) return;
      const end = strings.indexOf(0, start);
      return end < 0 ? undefined : decodeText(strings.subarray(start, end));
    },
  };
}
