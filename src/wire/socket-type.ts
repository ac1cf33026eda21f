import type { SocketType } from '../model/unix.js';

/** SOCK_*, by number. include/linux/net.h; MIPS alone swaps the first two. */
const TYPES: readonly (SocketType | undefined)[] = [
  undefined,
  'stream',
  'dgram',
  'raw',
  'rdm',
  'seqpacket',
  undefined,
  undefined,
  undefined,
  undefined,
  'packet',
];

/** The type with the kernel's number. */
export function socketTypeOf(number: number): SocketType {
  return TYPES[number] ?? `UNKNOWN(${number})`;
}
