import type { ByteOrder, Reader } from '../reader.js';
/**
 * The attributes that follow, one after the other. struct nlattr, 4 bytes. A cursor and not an
 * object for each, as with messages. Types that we do not know are the caller's to pass over.
 */
export declare class Attributes {
    /** At the first attribute; after `advance`, over the value of the attribute. */
    readonly value: Reader;
    type: number;
    private next;
    private readonly end;
    constructor(
    /** At the first attribute; after `advance`, over the value of the attribute. */
    value: Reader);
    /** Goes to the next attribute; false where there is none. */
    advance(): boolean;
}
/** A text: up to its NUL, or whole where it has none. */
export declare function readText(value: Reader): string;
/** One attribute of a request, padded. */
export declare function writeAttribute(type: number, value: Uint8Array, byteOrder: ByteOrder): Uint8Array;
