export declare const BLANK = 32;
export declare const NEWLINE = 10;
export declare const COLON = 58;
/**
 * A page of text to come out, written from left to right and used again when it has gone out. Bytes
 * and not a string: to put a row together out of a dozen strings takes four times as long, and a
 * third of that is spent on collecting them as garbage. Takes byte strings, a character a byte.
 */
export declare class Page {
    /** Bytes written so far. */
    length: number;
    private bytes;
    /** What was written, until something is written again. */
    get written(): Uint8Array;
    clear(): void;
    text(byteString: string): void;
    /** What comes again and again, of a `Stock`: all at once, in half of the time that its bytes take. */
    put(bytes: Uint8Array): void;
    /** One byte: text() of a single character takes three times as long. */
    byte(value: number): void;
    /** The text to the left of its column. */
    padEnd(byteString: string, width: number): void;
    /** The number to the right of its column and at least one blank before it. */
    column(value: number, width: number): void;
    /** A number of so many digits. */
    digits(value: number, size?: number): void;
    /** None where `count` is below 1. */
    blanks(count: number): void;
    private room;
    private grow;
}
/** Byte strings that come again and again, spelled once for each key. For few keys: none is given up. */
export declare class Stock {
    private readonly spell;
    private readonly kept;
    constructor(spell: (key: string) => string);
    of(key: string): Uint8Array;
}
/** How many characters a number takes. */
export declare function digitsOf(value: number): number;
