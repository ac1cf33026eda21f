import { DecodeError } from '../model/errors.js';

/** Byte order of the machine whose kernel wrote the bytes. */
export type ByteOrder = 'LE' | 'BE';

/**
 * A cursor over one structure's bytes. Reading past the end is a DecodeError, so that a truncated
 * answer can never be taken for zeros; bytes left over are fine: newer kernels append fields.
 */
export class Reader {
  readonly view: DataView;
  /** Whether the low byte of a number comes first. */
  readonly little: boolean;

  constructor(
    readonly bytes: Uint8Array,
    readonly byteOrder: ByteOrder,
    /** Name of the structure, for errors. */
    private readonly source: string,
    public offset = 0,
    public end = bytes.length,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.little = byteOrder === 'LE';
    if (end > bytes.length) this.fail(`ends at ${bytes.length}, should at ${end}`);
  }

  /** Moves the cursor to another part of the same bytes: cheaper than a reader for each. */
  within(start: number, end: number): this {
    this.offset = start;
    this.end = end;
    if (end > this.bytes.length) this.fail(`ends at ${this.bytes.length}, should at ${end}`);
    return this;
  }

  get remaining(): number {
    return this.end - this.offset;
  }

  u8(): number {
    return this.view.getUint8(this.take(1));
  }

  u16(): number {
    return this.view.getUint16(this.take(2), this.little);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), this.little);
  }

  i32(): number {
    return this.view.getInt32(this.take(4), this.little);
  }

  u64(): bigint {
    return this.view.getBigUint64(this.take(8), this.little);
  }

  /** A number in network byte order, whatever the machine's. */
  networkU16(): number {
    return this.view.getUint16(this.take(2), false);
  }

  networkU32(): number {
    return this.view.getUint32(this.take(4), false);
  }

  networkI32(): number {
    return this.view.getInt32(this.take(4), false);
  }

  networkU64(): bigint {
    return this.view.getBigUint64(this.take(8), false);
  }

  /** A view of the next bytes: copy it to keep it, the buffer may be reused. */
  slice(length: number): Uint8Array {
    const at = this.take(length);
    return this.bytes.subarray(at, at + length);
  }

  skip(length: number): void {
    this.take(length);
  }

  fail(why: string): never {
    throw new DecodeError(this.source, this.offset, why);
  }

  /** Goes past the next bytes; answers with the offset of the first. All of them are there. */
  take(length: number): number {
    const at = this.offset;
    if (length < 0 || at + length > this.end) {
      this.fail(`needs ${length} bytes, has ${this.end - at}`);
    }
    this.offset = at + length;
    return at;
  }
}
