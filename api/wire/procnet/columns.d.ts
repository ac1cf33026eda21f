import { Fields } from './fields.js';
/**
 * The columns at the beginning of a line whose text may hold any byte, blanks too: the kernel pads
 * each to its width and puts a blank behind it, or more.
 */
export declare class Columns {
    private readonly line;
    /** Name of the file, for errors. */
    private readonly source;
    private at;
    constructor(line: string, 
    /** Name of the file, for errors. */
    source: string);
    /** The text of the next column, without what pads it. */
    take(width: number, blanks?: number): string;
    /** A number, as wide as it is. */
    number(blanks?: number): number;
    /** A callsign of AX.25; undefined where there is none. */
    callsign(blanks?: number): string | undefined;
    /** A callsign that must be there. */
    knownCallsign(): string;
    /** What stands behind the columns. */
    rest(): Fields;
    fail(why: string): never;
}
/** A callsign that the kernel wrote; undefined for `*`, and for `??????-?` of ROSE: none. */
export declare function parseCallsign(text: string, source: string): string | undefined;
/** The digipeaters at the end of a line, in order. */
export declare function restOfCallsigns(fields: Fields, source: string): string[];
