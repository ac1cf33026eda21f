import type { ByteOrder } from '../reader.js';
import type { TaskFileLayout } from './task-file-layout.js';
/** The file system that sockets alone are of. include/uapi/linux/magic.h */
export declare const SOCKFS_MAGIC = 1397703499;
/** Process id, descriptor and inode, 32 bits each: sockfs has no wider inode numbers. */
export declare const RECORD_WORDS = 3;
export declare const RECORD_SIZE: number;
/**
 * The program that the kernel runs for each open file of each task that the reader can see (iterator
 * `task_file`), and that writes a record of each socket. Threads that share a table come once; those
 * of a process whose first thread has ended may each come. `level` is that of the reader's pid
 * namespace, 0 the first one: ids are told as they are there. A process id of 0: it cannot be told.
 */
export declare function assembleTaskFiles(layout: TaskFileLayout, level: number, byteOrder: ByteOrder): Uint8Array;
/** Writes one record, whose first number is the level of the pid namespace that the reader is in. */
export declare function assembleLevel(layout: TaskFileLayout, byteOrder: ByteOrder): Uint8Array;
