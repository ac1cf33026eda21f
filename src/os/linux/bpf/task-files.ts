import { readSync } from 'node:fs';
import { endianness } from 'node:os';
import { UnsupportedError } from '../../../model/errors.js';
import {
  BPF_COMMAND,
  type BpfArguments,
  loadSize,
  writeIterCreate,
  writeLinkCreate,
  writeProgramLoad,
} from '../../../wire/bpf/attributes.js';
import { RECORD_WORDS } from '../../../wire/bpf/task-file-program.js';
import { type Libc, systemCallError } from '../libc.js';
import { syscallNumbers } from '../syscalls.js';

/** As much as the kernel writes before it lets us read (32 KiB), in whole records. */
const RECORDS_AT_A_TIME = 2730;

/** Attaches a program to an iterator: a descriptor of which each run begins anew. */
export function attachProgram(libc: Libc, program: Uint8Array, iterator: number): number {
  const loaded = loadProgram(libc, program, iterator);
  try {
    const link = writeLinkCreate(loaded, endianness());
    return bpf(libc, 'BPF_LINK_CREATE', BPF_COMMAND.LINK_CREATE, link);
  } finally {
    // The link holds it.
    libc.close(loaded);
  }
}

/** Loads a program for an iterator: a descriptor, closed at exec as all of bpf(2) are. */
export function loadProgram(libc: Libc, program: Uint8Array, iterator: number): number {
  const memory = Buffer.allocUnsafeSlow(loadSize(program));
  const load = writeProgramLoad(memory, libc.addressOf(memory), program, iterator, endianness());
  return bpf(libc, 'BPF_PROG_LOAD', BPF_COMMAND.PROG_LOAD, load);
}

/** One run: records of RECORD_WORDS numbers, some at a time, valid until the next are pulled. */
export function* runProgram(libc: Libc, link: number): Generator<Uint32Array, void> {
  const create = writeIterCreate(link, endianness());
  const run = bpf(libc, 'BPF_ITER_CREATE', BPF_COMMAND.ITER_CREATE, create);
  try {
    const words = new Uint32Array(RECORDS_AT_A_TIME * RECORD_WORDS);
    while (true) {
      const length = readSome(run, words);
      if (length === 0) return;
      yield words.subarray(0, length / words.BYTES_PER_ELEMENT);
    }
  } finally {
    libc.close(run);
  }
}

/** In bytes. The kernel says EAGAIN after a million files without a record: it goes on from there. */
function readSome(fd: number, into: Uint32Array): number {
  while (true) {
    try {
      return readSync(fd, into, 0, into.byteLength, null);
    } catch (error) {
      const { code, errno = 0 } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN' || code === 'EINTR') continue;
      throw errno === 0 ? error : systemCallError('read a BPF iterator', -errno);
    }
  }
}

function bpf(libc: Libc, name: string, command: number, { memory, size }: BpfArguments): number {
  const number = syscallNumbers?.bpf;
  if (number === undefined) throw new UnsupportedError('bpf', process.platform, process.arch);
  const result = libc.bpf(number, command, memory, size);
  if (result < 0) throw libc.error(name);
  return result;
}
