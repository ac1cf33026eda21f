import type { Layout, Wanted } from './layout.js';
declare const FIELDS: {
    readonly tasksMeta: readonly ["bpf_iter__task", "meta", 8];
    readonly tasksTask: readonly ["bpf_iter__task", "task", 8];
    readonly contextMeta: readonly ["bpf_iter__task_file", "meta", 8];
    readonly contextTask: readonly ["bpf_iter__task_file", "task", 8];
    readonly contextFd: readonly ["bpf_iter__task_file", "fd", 4];
    readonly contextFile: readonly ["bpf_iter__task_file", "file", 8];
    readonly metaSequence: readonly ["bpf_iter_meta", "seq", 8];
    readonly metaNumber: readonly ["bpf_iter_meta", "seq_num", 8];
    readonly fileInode: readonly ["file", "f_inode", 8];
    readonly inodeSuper: readonly ["inode", "i_sb", 8];
    readonly inodeNumber: readonly ["inode", "i_ino", 8];
    readonly superMagic: readonly ["super_block", "s_magic", 8];
    readonly taskProcessId: readonly ["task_struct", "tgid", 4];
    readonly taskLeader: readonly ["task_struct", "group_leader", 8];
    readonly taskPid: readonly ["task_struct", "thread_pid", 8];
    readonly taskFiles: readonly ["task_struct", "files", 8];
    readonly filesTable: readonly ["files_struct", "fdt", 8];
    readonly tableSize: readonly ["fdtable", "max_fds", 4];
    readonly tableFiles: readonly ["fdtable", "fd", 8];
    readonly wordValue: readonly ["timespec64", "tv_sec", 8];
    readonly pidLevel: readonly ["pid", "level", 4];
    /** An array, of a length that changes with kernels. */
    readonly pidNumbers: readonly ["pid", "numbers", undefined];
    readonly numberValue: readonly ["upid", "nr", 4];
};
/** Types that are named by their numbers. */
declare const TYPES: {
    readonly iterator: "bpf_iter_task_file";
    readonly tasksIterator: "bpf_iter_task";
    readonly readOnlyCast: "bpf_rdonly_cast";
    readonly task: "task_struct";
    readonly file: "file";
    /** Any structure with a word in it, for where there is but a pointer to a word. */
    readonly word: "timespec64";
};
declare const SIZES: {
    readonly numberSize: "upid";
};
type Key = keyof typeof FIELDS | keyof typeof TYPES | keyof typeof SIZES;
/** What programs over tasks and their open files have to know of the kernel that they run in. */
export type TaskFileLayout = Layout<Key>;
export declare const TASK_FILES: Wanted<keyof typeof FIELDS, keyof typeof TYPES, keyof typeof SIZES>;
export {};
