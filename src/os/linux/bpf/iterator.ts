import { readSync } from 'node:fs';
import { endianness } from 'node:os';
import { SystemCallError, UnsupportedError } from '../../../model/errors.js';
import {
  BPF_COMMAND,
  type BpfArguments,
  LINK_CREATE_SIZE,
  loadSize,
  writeIterCreate,
  writeLinkCreate,
  writeProgramLoad,
} from '../../../wire/bpf/attributes.js';
import { readInThread } from '../../chunks.js';
import { closeAfter, type Errand, type Waiting } from '../../waiting.js';
import { Waits } from '../../waits.js';
import { type Libc, systemCallError } from '../libc.js';
import { syscallNumbers } from '../syscalls.js';

/** Who may load no program is told so before anyone looks at it. */
export function askLeave(libc: Libc): void {
  try {
    libc.close(loadProgram(libc, new Uint8Array(8), 0));
  } catch (error) {
    if (!(error instanceof SystemCallError) || error.code !== 'EINVAL') throw error;
  }
}

/**
 * Attaches a program to an iterator, over all that it goes over, one task or a map: a descriptor of
 * which each run begins anew.
 */
export function attachProgram(libc: Libc, program: Uint8Array, iterator: number, over = 0): number {
  const loaded = loadProgram(libc, program, iterator);
  try {
    const memory = Buffer.allocUnsafeSlow(LINK_CREATE_SIZE);
    const link = writeLinkCreate(memory, libc.addressOf(memory), loaded, over, endianness());
    return bpf(libc, 'LINK_CREATE', link);
  } finally {
    // The link holds it.
    libc.close(loaded);
  }
}

/** How often to load a program, of some milliseconds, where signals come: as libbpf. */
const MOST_ATTEMPTS = 5;

/** Loads a program for an iterator: a descriptor, closed at exec as all of bpf(2) are. */
export function loadProgram(libc: Libc, program: Uint8Array, iterator: number): number {
  const memory = Buffer.allocUnsafeSlow(loadSize(program));
  const load = writeProgramLoad(memory, libc.addressOf(memory), program, iterator, endianness());
  for (let attempt = 1; ; attempt++) {
    try {
      return bpf(libc, 'PROG_LOAD', load);
    } catch (error) {
      // A signal came, and the verifier gave up.
      const isPassing = error instanceof SystemCallError && error.code === 'EAGAIN';
      if (!isPassing || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/** Begins a run of an attached program, which is read as a file. */
export function beginRun(libc: Libc, link: number): number {
  return bpf(libc, 'ITER_CREATE', writeIterCreate(link, endianness()));
}

/**
 * One run: what the program writes, records of 32-bit words, as many at a time as `words` has room for
 * and valid until the next are pulled. The kernel goes on until it has 32 KiB of records, or has run
 * the program a million times without one; threads do that where there is a `waiting`, with empty
 * pieces meanwhile. `name` tells what runs as long from what does not.
 */
export function* runProgram(
  libc: Libc,
  link: number,
  name: string,
  words: Uint32Array<ArrayBuffer>,
  waiting?: Waiting,
): Generator<Uint32Array, void> {
  const run = beginRun(libc, link);
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
        outcome = yield* inPieces(inThreads.until(errand), NOTHING);
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

/** In bytes, of a read of a run; undefined: it goes on from there, if it is asked again. */
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
export function* inPieces<Result, Piece>(
  work: Generator<unknown, Result>,
  nothing: Piece,
): Generator<Piece, Result> {
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
    yield nothing;
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
