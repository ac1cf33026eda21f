/** Byte order of the machine whose kernel wrote the bytes. */
export type ByteOrder = 'LE' | 'BE';
/**
 * A cursor over one structure's bytes. Reading past the end is a DecodeError, so that a truncated
 * answer can never be taken for zeros; bytes left over are fine: newer kernels append fields.
 */
export declare class Reader {
    readonly bytes: Uint8Array;
    readonly byteOrder: ByteOrder;
    /** Name of the structure, for errors. */
    private readonly source;
    offset: number;
    end: number;
    readonly view: DataView;
    /** Whether the low byte of a number comes first. */
    readonly little: boolean;
    constructor(bytes: Uint8Array, byteOrder: ByteOrder, 
    /** Name of the structure, for errors. */
    source: string, offset?: number, end?: number);
    /** Moves the cursor to another part of the same bytes: cheaper than a reader for each. */
    within(start: number, end: number): this;
    get remaining(): number;
    u8(): number;
    u16(): number;
    u32(): number;
    i32(): number;
    u64(): bigint;
    /** A number in network byte order, whatever the machine's. */
    networkU16(): number;
    networkU32(): number;
    networkI32(): number;
    networkU64(): bigint;
    /** A view of the next bytes: copy it to keep it, the buffer may be reused. */
    slice(length: number): Uint8Array;
    skip(length: number): void;
    fail(why: string): never;
    /** Goes past the next bytes; answers with the offset of the first. All of them are there. */
    take(length: number): number;
}
