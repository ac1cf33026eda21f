import { readSync } from 'node:fs';
import { endianness } from 'node:os';
import { UnsupportedError } from '../../../model/errors.js';
import {
  BPF_COMMAND,
  type BpfArguments,
  LINK_CREATE_SIZE,
  loadSize,
  writeIterCreate,
  writeLinkCreate,
  writeProgramLoad,
} from '../../../wire/bpf/attributes.js';
import type { TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';
import { assembleTaskFiles, RECORD_WORDS } from '../../../wire/bpf/task-file-program.js';
import { readInThread } from '../../chunks.js';
import { closeAfter, type Errand, type Waiting } from '../../waiting.js';
import { Waits } from '../../waits.js';
import { type Libc, systemCallError } from '../libc.js';
import { syscallNumbers } from '../syscalls.js';

/** As much as the kernel writes before it lets us read (32 KiB), in whole records. */
const RECORDS_AT_A_TIME = 2730;

export function roomForRecords(): Uint32Array<ArrayBuffer> {
  return new Uint32Array(RECORDS_AT_A_TIME * RECORD_WORDS);
}

/** A program that is attached, for as many runs as are wanted. */
export interface Attached {
  /**
   * One run: process id, descriptor and inode of each socket, some at a time, valid until the next
   * are pulled. In threads where there is a `waiting`, with empty pieces meanwhile.
   */
  run(waiting?: Waiting): Generator<Uint32Array, void>;
  close(): void;
}

/** The program that is run for each open file of each task. Needs Linux 5.8. */
export class TaskFilesProgram implements Attached {
  private readonly link: number;

  constructor(
    private readonly libc: Libc,
    layout: TaskFileLayout,
    level: number,
  ) {
    const program = assembleTaskFiles(layout, level, endianness());
    this.link = attachProgram(libc, program, layout.iterator);
  }

  run(waiting?: Waiting): Generator<Uint32Array, void> {
    return runProgram(this.libc, this.link, 'BPF task_file', waiting);
  }

  close(): void {
    this.libc.close(this.link);
  }
}

/**
 * Attaches a program to an iterator over all tasks, or over one: a descriptor of which each run
 * begins anew.
 */
export function attachProgram(libc: Libc, program: Uint8Array, iterator: number, task = 0): number {
  const loaded = loadProgram(libc, program, iterator);
  try {
    const memory = Buffer.allocUnsafeSlow(LINK_CREATE_SIZE);
    const link = writeLinkCreate(memory, libc.addressOf(memory), loaded, task, endianness());
    return bpf(libc, 'LINK_CREATE', link);
  } finally {
    // The link holds it.
    libc.close(loaded);
  }
}

/** Loads a program for an iterator: a descriptor, closed at exec as all of bpf(2) are. */
export function loadProgram(libc: Libc, program: Uint8Array, iterator: number): number {
  const memory = Buffer.allocUnsafeSlow(loadSize(program));
  const load = writeProgramLoad(memory, libc.addressOf(memory), program, iterator, endianness());
  return bpf(libc, 'PROG_LOAD', load);
}

/**
 * One run: records of RECORD_WORDS numbers, some at a time, valid until the next are pulled. The
 * kernel looks at every open file until it has a page full of records, or a million without one;
 * threads do that where there is a `waiting`, with empty pieces meanwhile. `name` tells what runs as long
 * from what does not.
 */
export function* runProgram(
  libc: Libc,
  link: number,
  name: string,
  waiting?: Waiting,
  words = roomForRecords(),
): Generator<Uint32Array, void> {
  const create = writeIterCreate(link, endianness());
  const run = bpf(libc, 'ITER_CREATE', create);
  const waits = new Waits(name);
  const inThreads = waits.wereShort ? undefined : waiting;
  const readNow = () => waits.time(() => readSync(run, words, 0, words.byteLength, null));
  let errand: Errand<() => number> | undefined;
  try {
    while (true) {
      let outcome = readNow;
      if (inThreads !== undefined) {
        const end = waits.begin();
        errand = readInThread(run, words, inThreads);
        outcome = yield* inPieces(inThreads.until(errand));
        end();
      }
      const length = lengthOf(outcome);
      if (length === 0) return;
      yield words.subarray(0, (length ?? 0) / words.BYTES_PER_ELEMENT);
    }
  } finally {
    closeAfter(errand, () => libc.close(run));
  }
}

/** In bytes; undefined: it goes on from there, if it is asked again. */
function lengthOf(outcome: () => number): number | undefined {
  try {
    return outcome();
  } catch (error) {
    const { code, errno = 0 } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EINTR') return undefined;
    throw errno === 0 ? error : systemCallError('read a BPF iterator', -errno);
  }
}

/** A piece without a record. */
export const NOTHING = new Uint32Array(0);

/** Work that has no records, as pieces without one. */
export function* inPieces<Result>(
  work: Generator<unknown, Result>,
): Generator<Uint32Array, Result> {
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
    yield NOTHING;
  }
}

export function bpf(
  libc: Libc,
  command: keyof typeof BPF_COMMAND,
  { memory, size }: BpfArguments,
): number {
  const number = syscallNumbers?.bpf;
  if (number === undefined) throw new UnsupportedError('bpf', process.platform, process.arch);
  const result = libc.bpf(number, BPF_COMMAND[command], memory, size);
  if (result < 0) throw libc.error(`BPF_${command}`);
  return result;
}
