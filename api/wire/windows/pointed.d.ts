import { Reader } from '../reader.js';
/**
 * An answer of Windows whose pointers, of 64 bits, point into itself, as it lay in memory at `base`.
 * A pointer that leads elsewhere is a DecodeError: it is never followed.
 */
export declare class Pointed {
    /** What was called, for errors. */
    private readonly source;
    readonly bytes: Uint8Array;
    private readonly base;
    constructor(
    /** What was called, for errors. */
    source: string, bytes: Uint8Array, base: bigint);
    /** From the address, 8 bytes, and the answer behind them, as the system is asked for it. */
    static from(source: string, answer: Uint8Array): Pointed;
    /** A cursor over the whole. */
    reader(): Reader;
    /** Where in `bytes` a pointer leads; undefined for NULL. */
    offsetOf(pointer: bigint): number | undefined;
    /** The text that a PWSTR points to, or as much of it as may be that long; empty for NULL. */
    text(pointer: bigint, mostUnits?: number): string;
}
