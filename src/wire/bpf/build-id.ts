import type { Reader } from '../reader.js';

/** NT_GNU_BUILD_ID, of the owner `GNU`. */
const BUILD_ID = 3;
const OWNER = [0x47, 0x4e, 0x55, 0];

/** The build id among the notes of an ELF file, in hexadecimal; undefined where there is none. */
export function readBuildId(reader: Reader): string | undefined {
  while (reader.remaining > 0) {
    const [ownerLength, length, type] = [reader.u32(), reader.u32(), reader.u32()];
    const owner = reader.slice(padded(ownerLength));
    const value = reader.slice(Math.min(padded(length), reader.remaining)).subarray(0, length);
    const isGnu = ownerLength === OWNER.length && OWNER.every((byte, at) => owner[at] === byte);
    if (isGnu && type === BUILD_ID) {
      return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
  }
  return undefined;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
