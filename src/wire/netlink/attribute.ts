import { decodeText } from '../../model/text.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { align } from './message.js';

/** NLA_F_NESTED and NLA_F_NET_BYTEORDER, the two top bits of the type. */
const TYPE_MASK = 0x3fff;

/**
 * The attributes that follow, one after the other. struct nlattr, 4 bytes. A cursor and not an
 * object for each, as with messages. Types that we do not know are the caller's to pass over.
 */
export class Attributes {
  type = 0;
  private next: number;
  private readonly end: number;

  constructor(
    /** At the first attribute; after `advance`, over the value of the attribute. */
    readonly value: Reader,
  ) {
    this.next = value.offset;
    this.end = value.end;
  }

  /** Goes to the next attribute; false where there is none. */
  advance(): boolean {
    const { next: at, end, value } = this;
    if (at + 4 > end) return false;
    value.within(at, end);
    const length = value.u16();
    if (length < 4 || at + length > end) value.fail(`nlattr length ${length} of ${end - at}`);
    this.type = value.u16() & TYPE_MASK;
    value.within(at + 4, at + length);
    this.next = at + align(length);
    return true;
  }
}

/** A text: up to its NUL, or whole where it has none. */
export function readText(value: Reader): string {
  const bytes = value.slice(value.remaining);
  const nul = bytes.indexOf(0);
  return decodeText(nul < 0 ? bytes : bytes.subarray(0, nul));
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
