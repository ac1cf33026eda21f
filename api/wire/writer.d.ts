import type { ByteOrder } from './reader.js';
/** Builds a request's bytes field by field, in C order. */
export declare class Writer {
    private readonly bytes;
    private readonly view;
    private readonly little;
    private offset;
    constructor(size: number, byteOrder: ByteOrder);
    u8(value: number): this;
    u16(value: number): this;
    u32(value: number): this;
    u64(value: bigint): this;
    networkU16(value: number): this;
    put(bytes: Uint8Array): this;
    zeros(length: number): this;
    done(): Uint8Array;
    private advance;
}
