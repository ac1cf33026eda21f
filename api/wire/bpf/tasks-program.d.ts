import type { ByteOrder } from '../reader.js';
import type { TaskFileLayout } from './task-file-layout.js';
/** What the map of the program begins with, 32 bits each; the sockets follow. */
export declare const HEADER: {
    /** Bytes of sockets. */
    readonly LENGTH: 0;
    /** Bytes of those for which there was no room. */
    readonly MISSED: 4;
    /** Not 0: a table of files was replaced while it was gone through, or one has no end. */
    readonly TORN: 8;
    /** 0, which the verifier cannot tell: it would go through all values that a counter has. */
    readonly ZERO: 12;
    readonly SIZE: 16;
};
/** Of a socket in the map: inode and descriptor, 32 bits each. */
export declare const SOCKET_SIZE = 8;
/** Whether the program can be put together for this kernel; may_goto, of Linux 6.9, shows when it is loaded. */
export declare function canGoThroughTables({ readOnlyCast }: TaskFileLayout): boolean;
/**
 * The program that the kernel runs for each task that the reader can see (iterator `task`): it goes
 * through the task's table of files itself, notes the sockets in an array `map` of `size` bytes, and
 * writes a record of each process that has one: its id, and where in the array its sockets begin and
 * end, in bytes. A quarter of the time that a run for each open file takes. Nothing is locked: a table
 * is gone through under RCU, as the kernel's own readers do, and is looked at again afterwards.
 * Threads, levels and ids are as in `assembleTaskFiles`.
 */
export declare function assembleTasks(layout: TaskFileLayout, level: number, { map, size }: {
    map: number;
    size: number;
}, byteOrder: ByteOrder): Uint8Array;
