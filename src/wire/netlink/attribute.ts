import { DecodeError } from '../../model/errors.js';
import { type ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { align } from './message.js';

/** NLA_F_NESTED and NLA_F_NET_BYTEORDER, the two top bits of the type. */
const TYPE_MASK = 0x3fff;

/** struct nlattr, 4 bytes, and a reader over its value. include/uapi/linux/netlink.h */
export interface Attribute {
  type: number;
  value: Reader;
}

/** Every attribute between `start` and `end`. Types we do not know are the caller's to pass over. */
export function* readAttributes(
  bytes: Uint8Array,
  byteOrder: ByteOrder,
  start: number,
  end: number,
): Generator<Attribute, void> {
  for (let at = start; at + 4 <= end; ) {
    const header = new Reader(bytes, byteOrder, 'nlattr', at, end);
    const length = header.u16();
    if (length < 4 || at + length > end) {
      throw new DecodeError('nlattr', at, `length ${length} of ${end - at}`);
    }
    const type = header.u16() & TYPE_MASK;
    yield { type, value: new Reader(bytes, byteOrder, `nlattr ${type}`, at + 4, at + length) };
    at += align(length);
  }
}

/** One attribute of a request, padded. */
export function writeAttribute(type: number, value: Uint8Array, byteOrder: ByteOrder): Uint8Array {
  const length = 4 + value.length;
  return new Writer(align(length), byteOrder)
    .u16(length)
    .u16(type)
    .put(value)
    .zeros(align(length) - length)
    .done();
}
