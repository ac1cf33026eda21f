import { DecodeError } from '../../model/errors.js';
import type { ByteOrder } from '../reader.js';
import { BTF_KIND, Btf } from './btf.js';

/** What a program over the open files of all tasks has to know of the kernel it runs in. */
const FIELDS = {
  contextMeta: ['bpf_iter__task_file', 'meta', 8],
  contextTask: ['bpf_iter__task_file', 'task', 8],
  contextFd: ['bpf_iter__task_file', 'fd', 4],
  contextFile: ['bpf_iter__task_file', 'file', 8],
  metaSequence: ['bpf_iter_meta', 'seq', 8],
  fileInode: ['file', 'f_inode', 8],
  inodeSuper: ['inode', 'i_sb', 8],
  inodeNumber: ['inode', 'i_ino', 8],
  superMagic: ['super_block', 's_magic', 8],
  taskProcessId: ['task_struct', 'tgid', 4],
  taskLeader: ['task_struct', 'group_leader', 8],
  taskPid: ['task_struct', 'thread_pid', 8],
  pidLevel: ['pid', 'level', 4],
  /** An array, of a length that changes with kernels. */
  pidNumbers: ['pid', 'numbers', undefined],
  numberValue: ['upid', 'nr', 4],
} as const;

type Structure = (typeof FIELDS)[keyof typeof FIELDS][0];

const FUNCTION = 'bpf_iter_task_file';

/** What the kernel's own types say: the numbers of types, and offsets in bytes. */
export type TaskFileLayout = Readonly<
  Record<keyof typeof FIELDS | 'iterator' | 'numberSize', number>
>;

/** As whoever keeps a layout has to check it. */
export const LAYOUT_KEYS = [
  ...(Object.keys(FIELDS) as (keyof typeof FIELDS)[]),
  'iterator',
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
  const wanted = { ...Object.fromEntries(structures), [FUNCTION]: BTF_KIND.FUNCTION };
  const ids = yield* btf.index<Structure | typeof FUNCTION>(wanted);
  const idOf = (name: Structure | typeof FUNCTION) => ids.get(name) ?? missing(name);
  const offsets = Object.entries(FIELDS).map(([key, [structure, field, width]]) => {
    const member = btf.member(idOf(structure), field) ?? missing(`${structure}.${field}`);
    if (width !== undefined && member.size !== width) missing(`${structure}.${field} of ${width}`);
    return [key, member.offset];
  });
  return {
    ...(Object.fromEntries(offsets) as Record<keyof typeof FIELDS, number>),
    iterator: idOf(FUNCTION),
    numberSize: btf.sizeOf(idOf('upid')),
  };
}

function missing(what: string): never {
  throw new DecodeError('BTF', 0, `this kernel has no ${what}`);
}
