import type { ByteOrder } from '../reader.js';
/** What a program over the open files of all tasks has to know of the kernel it runs in. */
declare const FIELDS: {
    readonly contextMeta: readonly ["bpf_iter__task_file", "meta", 8];
    readonly contextTask: readonly ["bpf_iter__task_file", "task", 8];
    readonly contextFd: readonly ["bpf_iter__task_file", "fd", 4];
    readonly contextFile: readonly ["bpf_iter__task_file", "file", 8];
    readonly metaSequence: readonly ["bpf_iter_meta", "seq", 8];
    readonly fileInode: readonly ["file", "f_inode", 8];
    readonly inodeSuper: readonly ["inode", "i_sb", 8];
    readonly inodeNumber: readonly ["inode", "i_ino", 8];
    readonly superMagic: readonly ["super_block", "s_magic", 8];
    readonly taskProcessId: readonly ["task_struct", "tgid", 4];
    readonly taskLeader: readonly ["task_struct", "group_leader", 8];
    readonly taskPid: readonly ["task_struct", "thread_pid", 8];
    readonly pidLevel: readonly ["pid", "level", 4];
    /** An array, of a length that changes with kernels. */
    readonly pidNumbers: readonly ["pid", "numbers", undefined];
    readonly numberValue: readonly ["upid", "nr", 4];
};
/** What the kernel's own types say: the numbers of types, and offsets in bytes. */
export type TaskFileLayout = Readonly<Record<keyof typeof FIELDS | 'iterator' | 'numberSize', number>>;
/** As whoever keeps a layout has to check it. */
export declare const LAYOUT_KEYS: readonly [...("contextMeta" | "contextTask" | "contextFd" | "contextFile" | "metaSequence" | "fileInode" | "inodeSuper" | "inodeNumber" | "superMagic" | "taskProcessId" | "taskLeader" | "taskPid" | "pidLevel" | "pidNumbers" | "numberValue")[], "iterator", "numberSize"];
/**
 * Reads it from the kernel's BTF; a type or field that is missing, or as wide as none that we know,
 * is a DecodeError. Yields after each piece of work.
 */
export declare function readTaskFileLayout(bytes: Uint8Array, byteOrder: ByteOrder): Generator<void, TaskFileLayout>;
export {};
