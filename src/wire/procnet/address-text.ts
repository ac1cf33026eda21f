import { formatIPv4, formatIPv6 } from '../../model/address.js';
import type { ByteOrder } from '../reader.js';

/** The address that the kernel printed as one number (`%08X`), in the byte order of the machine. */
export function formatIPv4Word(word: number, byteOrder: ByteOrder): string {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, word, byteOrder === 'LE');
  return formatIPv4(bytes);
}

/** The address of 32 hexadecimal digits (`%pi6`); undefined where the text is no such thing. */
export function formatIPv6Digits(digits: string): string | undefined {
  const bytes = bytesOfDigits(digits);
  return bytes?.length === 16 ? formatIPv6(bytes) : undefined;
}

/** Bytes of two hexadecimal digits each; undefined where the text is no such thing. */
export function bytesOfDigits(digits: string): Uint8Array | undefined {
  if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(digits)) return undefined;
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  }
  return bytes;
}

/** How many bits of a network mask are set. */
export function prefixLengthOfMask(mask: number): number {
  let length = 0;
  for (let rest = mask >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) length++;
  return length;
}
