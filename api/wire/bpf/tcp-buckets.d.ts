import type { Assembler } from './assembler.js';
import type { Register } from './instruction.js';
import type { TcpLayout } from './tcp-layout.js';
/** Records of a block, all that one read is given. */
export declare const TCP_BLOCK: number;
/**
 * In the map of the program, 32 bits each: the latest block, where that began, where the next does,
 * and 0, which the verifier cannot tell: it would go through all values that a counter has.
 */
export declare const STATE: {
    readonly BLOCK: 0;
    readonly BEGIN: 4;
    readonly NEXT: 8;
    readonly ZERO: 16;
};
export declare const TCP_STATE_SIZE = 24;
/** Where on the stack things lie, below the record. */
export declare const STACK: {
    readonly FILE: number;
    readonly NAMESPACE: number;
    readonly LISTENERS: number;
    readonly LISTENERS_COUNT: number;
    readonly CONNECTIONS: number;
    /** Of buckets, those of listeners first. */
    readonly COUNT: number;
    /** Where the table ends, or the block at the latest. */
    readonly LIMIT: number;
    readonly BUCKET_SIZE: number;
    readonly RECORDS: number;
    readonly HEAD: number;
    readonly MARK: number;
    readonly NEXT: number;
    readonly HASH: number;
    readonly LAST: number;
    readonly ZERO: number;
};
export declare const NODE = 6;
/** Where the bucket lies, and what the end of its list says. */
export declare const HEAD = 7;
export declare const MARK = 9;
/** Its number, the listeners' first. */
export declare const BUCKET = 8;
export declare const MAP = 9;
/**
 * What R1 points to, as a number: a field that is a pointer would be one, of which no bit can be looked
 * at, and to which nothing can be added that is known only when the program runs.
 */
export declare function loadWord(program: Assembler, layout: TcpLayout, destination: Register): Assembler;
/** Numbers to which 0 is added are such that the verifier knows nothing of, see STATE. */
export declare function findTables(program: Assembler, layout: TcpLayout, state: number): void;
/** The kernel runs a block again that it had no room for. */
export declare function findBegin(program: Assembler): void;
/** The first in a table, and from where on to look for the table again. */
export declare function findBucket(program: Assembler, layout: TcpLayout): void;
/** The first of the next list that is not empty: of nearly all buckets there is no more to do. */
export declare function findList(program: Assembler, layout: TcpLayout): void;
