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
    /** Of the bucket where the block began, sockets that are yet to be passed over: earlier blocks told them. */
    readonly SKIP: 24;
    /**
     * Always 0, which the verifier does not know. A counter to which that has been added may be any
     * number to it; one that begins with 0 it would follow through each value that there is.
     */
    readonly ZERO: 32;
};
export declare const TCP_STATE_SIZE = 40;
/** Where on the stack things lie, below the record, 64 bits each. */
export declare const STACK: {
    /** The reader's struct seq_file, to which records are written. */
    readonly FILE: number;
    /** Whose sockets are told. */
    readonly NAMESPACE: number;
    /** Where the buckets of listeners lie, and how many there are. */
    readonly LISTENERS: number;
    readonly LISTENERS_COUNT: number;
    /** Where those of all other sockets lie. */
    readonly CONNECTIONS: number;
    /** How many buckets both tables have. */
    readonly COUNT: number;
    /** The bucket where the table ends, or the block at the latest. */
    readonly LIMIT: number;
    /** Of the table that is being gone through. */
    readonly BUCKET_SIZE: number;
    /** How many have been written of the block. */
    readonly RECORDS: number;
    /** The registers of these names, while a list is gone through. */
    readonly HEAD: number;
    readonly MARK: number;
    /** What comes behind the node. */
    readonly NEXT: number;
    /** Of the socket, before it was read. */
    readonly HASH: number;
    /** What the last record of the block is to say. */
    readonly LAST: number;
    /** Of STATE. */
    readonly ZERO: number;
};
export declare const NODE = 6;
/** Where the bucket begins its list, and with which number that ends. */
export declare const HEAD = 7;
export declare const MARK = 9;
/** The bucket's number, listeners' first. */
export declare const BUCKET = 8;
export declare const MAP = 9;
/** Of the bucket where the next block begins, sockets that have been told. */
export declare const SKIP = 7;
/**
 * The word that R1 points to, read as a number. Read as the pointer that it is, the verifier would let us
 * neither look at its lowest bit nor add to it what is known only when the program runs.
 */
export declare function loadWord(program: Assembler, layout: TcpLayout, destination: Register): Assembler;
/** Where both tables lie and how large they are, and whose sockets are wanted. */
export declare function findTables(program: Assembler, layout: TcpLayout, state: number): void;
/**
 * Where the block begins: where the one before it left off, but for one that the kernel runs again, having
 * had no room for all of it.
 */
export declare function findBegin(program: Assembler): void;
/** Address and end of list of the first bucket, and up to which others lie behind it in the same table. */
export declare function findBucket(program: Assembler, layout: TcpLayout): void;
/** The first node of the next list that is not empty: nearly all are, so that this loop is the short one. */
export declare function findList(program: Assembler, layout: TcpLayout, state: number): void;
