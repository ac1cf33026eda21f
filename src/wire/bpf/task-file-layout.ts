import type { Layout, Wanted } from './layout.js';

const FIELDS = {
  tasksMeta: ['bpf_iter__task', 'meta', 8],
  tasksTask: ['bpf_iter__task', 'task', 8],
  contextMeta: ['bpf_iter__task_file', 'meta', 8],
  contextTask: ['bpf_iter__task_file', 'task', 8],
  contextFd: ['bpf_iter__task_file', 'fd', 4],
  contextFile: ['bpf_iter__task_file', 'file', 8],
  metaSequence: ['bpf_iter_meta', 'seq', 8],
  metaNumber: ['bpf_iter_meta', 'seq_num', 8],
  fileInode: ['file', 'f_inode', 8],
  inodeSuper: ['inode', 'i_sb', 8],
  inodeNumber: ['inode', 'i_ino', 8],
  superMagic: ['super_block', 's_magic', 8],
  taskProcessId: ['task_struct', 'tgid', 4],
  taskLeader: ['task_struct', 'group_leader', 8],
  taskPid: ['task_struct', 'thread_pid', 8],
  taskFiles: ['task_struct', 'files', 8],
  filesTable: ['files_struct', 'fdt', 8],
  tableSize: ['fdtable', 'max_fds', 4],
  tableFiles: ['fdtable', 'fd', 8],
  wordValue: ['timespec64', 'tv_sec', 8],
  pidLevel: ['pid', 'level', 4],
  /** An array, of a length that changes with kernels. */
  pidNumbers: ['pid', 'numbers', undefined],
  numberValue: ['upid', 'nr', 4],
} as const;

/** Types that are named by their numbers. */
const TYPES = {
  iterator: 'bpf_iter_task_file',
  tasksIterator: 'bpf_iter_task',
  readOnlyCast: 'bpf_rdonly_cast',
  task: 'task_struct',
  file: 'file',
  /** Any structure with a word in it, for where there is but a pointer to a word. */
  word: 'timespec64',
} as const;

const SIZES = { numberSize: 'upid' } as const;

type Key = keyof typeof FIELDS | keyof typeof TYPES | keyof typeof SIZES;

/** What programs over tasks and their open files have to know of the kernel that they run in. */
export type TaskFileLayout = Layout<Key>;

export const TASK_FILES: Wanted<keyof typeof FIELDS, keyof typeof TYPES, keyof typeof SIZES> = {
  name: 'task-files',
  fields: FIELDS,
  types: TYPES,
  sizes: SIZES,
  /** Since Linux 6.2. */
  newer: ['bpf_rdonly_cast'],
};
