import { endianness } from 'node:os';
import { TCP_SOCKETS } from '../../../wire/bpf/tcp-layout.js';
import { assembleTcp, END_OF_TCP, TCP_RECORD_SIZE } from '../../../wire/bpf/tcp-program.js';
import type { Waiting } from '../../waiting.js';
import { type Libc, requireLibc } from '../libc.js';
import { IS_64_BIT } from '../syscalls.js';
import {
  askLeave,
  attachProgram,
  beginRun,
  inPieces,
  NOTHING,
  readableAtOnce,
  runProgram,
} from './iterator.js';
import { KeptProgram } from './kept-program.js';
import { kernelLayout } from './kernel-layout.js';
import { readAhead } from './read-ahead.js';

const SIZE = readableAtOnce(TCP_RECORD_SIZE);

/**
 * 104,000 sockets, 8 MiB: a thread may be ahead by all of them. JavaScript has not been compiled when a
 * program begins, takes four times as long for a row, and catches up later.
 */
const SLOTS = 256;

const CLOCK_MONOTONIC_COARSE = 6;
const NANOSECONDS = 1_000_000_000n;

export interface Reading {
  /** In threads, with empty pieces meanwhile. */
  waiting?: Waiting | undefined;
  /** By a thread ahead of the reader, see `readAhead`. */
  ahead?: boolean | undefined;
}

const kept = new KeptProgram<TcpProgram>();

/**
 * The TCP sockets of our network namespace, of both families, from a program that the kernel runs:
 * pieces of records as sock_diag answers, TCP_RECORD_SIZE each, valid until the next piece is
 * pulled. Throws where the kernel, or our rights, do not allow it: at the first pull.
 */
export function* tcpSockets(reading: Reading): Generator<Uint8Array, void> {
  for (const piece of kept.use<Piece>(attach, (program) => program.run(reading))) {
    const { buffer, byteOffset, byteLength } = piece;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    const last = byteLength - TCP_RECORD_SIZE;
    yield bytes[last] === END_OF_TCP ? bytes.subarray(0, last) : bytes;
  }
}

type Piece = Uint8Array | Uint32Array;

function* attach(): Generator<Piece, TcpProgram> {
  const libc = requireLibc('BPF');
  askLeave(libc);
  yield NOTHING;
  const layout = yield* inPieces(kernelLayout(TCP_SOCKETS));
  yield NOTHING;
  const program = assembleTcp(layout, ticksASecond(libc), endianness());
  return new TcpProgram(libc, attachProgram(libc, program, layout.iterator));
}

class TcpProgram {
  constructor(
    private readonly libc: Libc,
    private readonly link: number,
  ) {}

  run({ waiting, ahead = false }: Reading): Generator<Piece, void> {
    const { libc, link } = this;
    if (!ahead || !IS_64_BIT)
      return runProgram(libc, link, 'BPF tcp', new Uint32Array(SIZE / 4), waiting);
    const records = { record: TCP_RECORD_SIZE, end: END_OF_TCP, size: SIZE, slots: SLOTS };
    return readAhead(libc, beginRun(libc, link), records);
  }

  close(): void {
    this.libc.close(this.link);
  }
}

/** The kernel's HZ, as its coarse clock steps. clock_getres(2) */
function ticksASecond(libc: Libc): number {
  const step = new BigInt64Array(2);
  libc.clock_getres(CLOCK_MONOTONIC_COARSE, new Uint8Array(step.buffer));
  const [, nanoseconds = 0n] = step;
  if (nanoseconds <= 0n) throw libc.error('clock_getres');
  return Math.round(Number(NANOSECONDS) / Number(nanoseconds));
}
