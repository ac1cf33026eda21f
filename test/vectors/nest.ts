import { writeAttribute } from '../../src/wire/netlink/attribute.js';

/** Attributes one after the other, of a little-endian machine. */
export function nest(...attributes: [type: number, value: ArrayLike<number>][]): Uint8Array {
  return Uint8Array.from(
    attributes.flatMap(([type, value]) => [...writeAttribute(type, Uint8Array.from(value), 'LE')]),
  );
}
