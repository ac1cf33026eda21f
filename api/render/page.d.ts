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
    /** The text to the left of its column. */
    padEnd(byteString: string, width: number): void;
    /** The digits of a number, to the right of a column. */
    padNumber(value: number, width: number): void;
    /** None where `count` is below 1. */
    blanks(count: number): void;
    private room;
    private grow;
}
/** How many decimal digits a number has, up to ten. */
export declare function digitsOf(value: number): number;
