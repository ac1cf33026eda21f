import type { Assembler } from './assembler.js';
import type { Register } from './instruction.js';
import type { TcpLayout } from './tcp-layout.js';
/** Records of a block, all that one read is given. */
export declare const TCP_BLOCK: number;
/** In the map of the program, words of 32 bits but for the last. */
export declare const STATE: {
    /** The number of the latest block. */
    readonly BLOCK: 0;
    /** The bucket where it began, and how many sockets of that earlier blocks have told. */
    readonly BEGIN: 4;
    readonly BEGIN_SKIP: 8;
    /** The same of the next block. */
    readonly NEXT: 12;
    readonly NEXT_SKIP: 16;
    /** A bucket for which the rest of a block had no room: the block ends before it, the next begins there. */
    readonly ALONE: 20;
    /**
     * Always 0, which the verifier does not know. A counter to which that has been added may be any
     * number to it; one that begins with 0 it would follow through each value that there is.
     */
    readonly ZERO: 24;
};
export declare const TCP_STATE_SIZE = 32;
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
    /** Sockets of the bucket that are yet to be passed over, for an earlier block told them. */
    readonly SKIP: number;
};
export declare const NODE = 6;
/** Where the bucket lies, and what the end of its list says. */
export declare const HEAD = 7;
export declare const MARK = 9;
/** Its number, the listeners' first. */
export declare const BUCKET = 8;
export declare const MAP = 9;
/** Of the bucket where the next block begins, sockets that have been told. */
export declare const SKIP = 7;
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
export declare function findList(program: Assembler, layout: TcpLayout, state: number): void;
