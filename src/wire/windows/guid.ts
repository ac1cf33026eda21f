import type { Reader } from '../reader.js';

/** GUID, 16 bytes, as Windows writes it: in braces and capitals. guiddef.h */
export function readGuid(reader: Reader): string {
  const fields = [hex(reader.u32(), 8), hex(reader.u16(), 4), hex(reader.u16(), 4)];
  const bytes = Array.from(reader.slice(8), (byte) => hex(byte, 2)).join('');
  return `{${[...fields, bytes.slice(0, 4), bytes.slice(4)].join('-')}}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
