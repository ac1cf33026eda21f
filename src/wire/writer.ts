import type { ByteOrder } from './reader.js';

/** Builds a request's bytes field by field, in C order. */
export class Writer {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly little: boolean;
  private offset = 0;

  constructor(size: number, byteOrder: ByteOrder) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
    this.little = byteOrder === 'LE';
  }

  u8(value: number): this {
    this.view.setUint8(this.advance(1), value);
    return this;
  }

  u16(value: number): this {
    this.view.setUint16(this.advance(2), value, this.little);
    return this;
  }

  u32(value: number): this {
    this.view.setUint32(this.advance(4), value, this.little);
    return this;
  }

  u64(value: bigint): this {
    this.view.setBigUint64(this.advance(8), value, this.little);
    return this;
  }

  networkU16(value: number): this {
    this.view.setUint16(this.advance(2), value, false);
    return this;
  }

  put(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.advance(bytes.length));
    return this;
  }

  zeros(length: number): this {
    this.advance(length);
    return this;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.offset);
  }

  private advance(length: number): number {
    const at = this.offset;
    this.offset += length;
    return at;
  }
}
