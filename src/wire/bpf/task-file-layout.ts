import { DecodeError } from '../../model/errors.js';
import type { ByteOrder } from '../reader.js';
import { BTF_KIND, Btf } from './btf.js';

/** What programs over tasks and their open files have to know of the kernel they run in. */
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

type Structure = (typeof FIELDS)[keyof typeof FIELDS][0];

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

type TypeName = Structure | (typeof TYPES)[keyof typeof TYPES];

/** Since Linux 6.2; there is no type of the number 0. */
const NEWER: readonly TypeName[] = ['bpf_rdonly_cast'];

/** What the kernel's own types say: the numbers of types, 0 where it has none such, and offsets in bytes. */
export type TaskFileLayout = Readonly<
  Record<keyof typeof FIELDS | keyof typeof TYPES | 'numberSize', number>
>;

/** As whoever keeps a layout has to check it. */
export const LAYOUT_KEYS = [
  ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]),
  ...(Object.keys(TYPES) as (keyof typeof TYPES)[]),
  'numberSize',
] as const;

/**
 * Reads it from the kernel's BTF; a type or field that is missing, or as wide as none that we know,
 * is a DecodeError. Yields after each piece of work.
 */
export function* readTaskFileLayout(
  bytes: Uint8Array,
  byteOrder: ByteOrder,
): Generator<void, TaskFileLayout> {
  const btf = new Btf(bytes, byteOrder);
  const structures = Object.values(FIELDS).map(([structure]) => [structure, BTF_KIND.STRUCT]);
  const functions = Object.values(TYPES).filter((name) => name.startsWith('bpf_'));
  const wanted = {
    ...Object.fromEntries(structures),
    ...Object.fromEntries(functions.map((name) => [name, BTF_KIND.FUNCTION])),
  };
  const ids = yield* btf.index<TypeName>(wanted);
  const idOf = (name: TypeName) => ids.get(name) ?? (NEWER.includes(name) ? 0 : missing(name));
  const offsets = Object.entries(FIELDS).map(([key, [structure, field, width]]) => {
    const member = btf.member(idOf(structure), field) ?? missing(`${structure}.${field}`);
    if (width !== undefined && member.size !== width) missing(`${structure}.${field} of ${width}`);
    return [key, member.offset];
  });
  return {
    ...(Object.fromEntries(offsets) as Record<keyof typeof FIELDS, number>),
    ...(Object.fromEntries(Object.entries(TYPES).map(([key, name]) => [key, idOf(name)])) as Record<
      keyof typeof TYPES,
      number
    >),
    numberSize: btf.sizeOf(idOf('upid')),
  };
}

function missing(what: string): never {
  throw new DecodeError('BTF', 0, `this kernel has no ${what}`);
}
