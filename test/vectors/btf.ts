/** A type for `btfOf`: what follows its name, and its members where it has some. */
export interface Type {
  kind: number;
  name?: string;
  /** Or the number of the type that it points to, in the same field. */
  size?: number;
  members?: readonly (readonly [name: string, type: number, offset: number])[];
  /** Words behind it, where its kind has any. */
  words?: readonly number[];
  /** Members have a size in bits beside their offset. */
  hasBitFields?: boolean;
}

const KINDS = { INTEGER: 1, POINTER: 2, ARRAY: 3, STRUCT: 4, UNION: 5, TYPEDEF: 8, FUNCTION: 12 };

/** BTF of these types, the first of which has the number 1. Little-endian. */
export function btfOf(types: readonly Type[]): Uint8Array {
  const strings = ['\0'];
  const text = (name = '') => {
    const at = strings.join('').length;
    if (name !== '') strings.push(`${name}\0`);
    return name === '' ? 0 : at;
  };
  const words = types.flatMap(
    ({ kind, name, size = 0, members = [], words = [], hasBitFields }) => [
      text(name),
      (kind << 24) | members.length | (hasBitFields === true ? 0x80000000 : 0),
      size,
      ...members.flatMap(([member, type, offset]) => [text(member), type, offset * 8]),
      ...words,
    ],
  );
  const section = Buffer.alloc(words.length * 4);
  for (const [at, word] of words.entries()) section.writeUInt32LE(word >>> 0, at * 4);
  const header = Buffer.alloc(24);
  header.writeUInt16LE(0xeb9f, 0);
  header.writeUInt8(1, 2);
  const names = Buffer.from(strings.join(''), 'latin1');
  for (const [at, value] of [24, 0, section.length, section.length, names.length].entries()) {
    header.writeUInt32LE(value, 4 + at * 4);
  }
  return Uint8Array.from(Buffer.concat([header, section, names]));
}

const [U32, U64, POINTER] = [1, 2, 3];

const struct = (name: string, size: number, members: Type['members'] = []): Type => ({
  kind: KINDS.STRUCT,
  name,
  size,
  members,
});

/** As __bpf_md_ptr in the kernel: pointers in unions without a name. */
const held = (name: string): Type => ({
  kind: KINDS.UNION,
  size: 8,
  members: [[name, POINTER, 0]],
});

/** What a kernel of made-up offsets says of the types that the program over open files wants. */
export const TASK_FILE_TYPES: readonly Type[] = [
  { kind: KINDS.INTEGER, name: 'unsigned int', size: 4, words: [32] },
  { kind: KINDS.INTEGER, name: 'unsigned long', size: 8, words: [64] },
  { kind: KINDS.POINTER, size: 0 },
  held('meta'),
  held('task'),
  held('file'),
  struct('bpf_iter__task_file', 32, [
    ['', 4, 0],
    ['', 5, 8],
    ['fd', U32, 16],
    ['', 6, 24],
  ]),
  struct('bpf_iter_meta', 24, [
    ['seq', POINTER, 0],
    ['seq_num', U64, 16],
  ]),
  struct('file', 100, [['f_inode', POINTER, 40]]),
  struct('inode', 100, [
    ['i_sb', POINTER, 16],
    ['i_ino', U64, 48],
  ]),
  struct('super_block', 100, [['s_magic', U64, 56]]),
  struct('task_struct', 5000, [
    ['tgid', U32, 1200],
    ['group_leader', POINTER, 1304],
    ['thread_pid', POINTER, 1400],
    ['files', POINTER, 1808],
  ]),
  { kind: KINDS.TYPEDEF, name: 'upid_t', size: 15 },
  { kind: KINDS.ARRAY, words: [13, U32, 1] },
  struct('upid', 16, [['nr', U32, 0]]),
  struct('pid', 120, [
    ['level', U32, 4],
    ['numbers', 14, 96],
  ]),
  { kind: KINDS.FUNCTION, name: 'bpf_iter_task_file', size: 3 },
  { kind: KINDS.FUNCTION, name: 'bpf_iter_task', size: 3 },
  { kind: KINDS.FUNCTION, name: 'bpf_rdonly_cast', size: 3 },
  struct('bpf_iter__task', 16, [
    ['', 4, 0],
    ['', 5, 8],
  ]),
  struct('files_struct', 700, [['fdt', POINTER, 32]]),
  struct('fdtable', 56, [
    ['max_fds', U32, 4],
    ['fd', POINTER, 16],
  ]),
  struct('timespec64', 24, [['tv_sec', U64, 8]]),
];

export const TASK_FILE_BTF = btfOf(TASK_FILE_TYPES);

/** What that comes to. */
export const TASK_FILE_LAYOUT = {
  tasksMeta: 0,
  tasksTask: 8,
  contextMeta: 0,
  contextTask: 8,
  contextFd: 16,
  contextFile: 24,
  metaSequence: 0,
  metaNumber: 16,
  fileInode: 40,
  inodeSuper: 16,
  inodeNumber: 48,
  superMagic: 56,
  taskProcessId: 1200,
  taskLeader: 1304,
  taskPid: 1400,
  taskFiles: 1808,
  filesTable: 32,
  tableSize: 4,
  tableFiles: 16,
  wordValue: 8,
  pidLevel: 4,
  pidNumbers: 96,
  numberValue: 0,
  iterator: 17,
  tasksIterator: 18,
  readOnlyCast: 19,
  task: 12,
  file: 9,
  word: 23,
  numberSize: 16,
};

/** /sys/kernel/notes of a Linux 6.18: NT_GNU_BUILD_ID, then a note of the owner `Linux`. */
export const NOTES = Uint8Array.from(
  Buffer.concat([
    Buffer.from('040000000400000003000000474e5500deadbeef', 'hex'),
    Buffer.from('060000000100000000010000', 'hex'),
    Buffer.from('Linux\0\0\0\0\0\0\0', 'latin1'),
  ]),
);
