import { constants, endianness } from 'node:os';
import { writeArrayCreate } from '../../../wire/bpf/attributes.js';
import { TCP_BLOCK, TCP_STATE_SIZE } from '../../../wire/bpf/tcp-buckets.js';
import { TCP_SOCKETS } from '../../../wire/bpf/tcp-layout.js';
import { assembleTcp, TCP_MARK } from '../../../wire/bpf/tcp-program.js';
import { TCP_RECORD_SIZE, type TcpKernel } from '../../../wire/bpf/tcp-record.js';
import type { Waiting } from '../../waiting.js';
import { type Libc, requireLibc, systemCallError } from '../libc.js';
import { IS_64_BIT } from '../syscalls.js';
import { askLeave, attachProgram, beginRun, bpf, inPieces, runProgram } from './iterator.js';
import { KeptProgram } from './kept-program.js';
import { kernelLayout } from './kernel-layout.js';
import { readAhead } from './read-ahead.js';

const SIZE = TCP_BLOCK * TCP_RECORD_SIZE;

/**
 * The kernel runs the program once for each element of an array, for each block that is: room for six
 * million sockets, made in 0.2 ms. Nothing is ever in the elements.
 */
const BLOCKS = 2 ** 14;
const ELEMENT_SIZE = 8;

/**
 * 23,000 sockets, 2 MiB, may a thread be ahead of us, which takes a third of our time for them. With 8 MiB
 * the memory costs 4 ms of 84, and no call of the thread fewer is worth that.
 */
const SLOTS = 64;

const CLOCK_MONOTONIC_COARSE = 6;
const NANOSECONDS = 1_000_000_000n;

export interface Reading {
  /** In threads, with empty pieces meanwhile. */
  waiting?: Waiting | undefined;
  /** By a thread ahead of the reader, see `readAhead`. */
  ahead?: boolean | undefined;
}

/** How often in a row a block may begin anew, because sockets came or went in its ten microseconds. */
const MOST_AGAIN = 1000;

const READ = 'read a BPF iterator';

/** A piece without a record. */
const NOTHING = new Uint8Array(0);

const kept = new KeptProgram<TcpProgram>();

/**
 * The TCP sockets of our network namespace, of both families, from a program that the kernel runs:
 * pieces of records of TCP_RECORD_SIZE as sock_diag answers, those without a state are none, valid
 * until the next piece is pulled. Throws where the kernel, or our rights, do not allow it: at the
 * first pull.
 */
export function tcpSockets(reading: Reading): Generator<Uint8Array, void> {
  return kept.use<Uint8Array>(attach, (program) => program.run(reading));
}

function* attach(): Generator<Uint8Array, TcpProgram> {
  const libc = requireLibc('BPF');
  askLeave(libc);
  yield NOTHING;
  const layout = yield* inPieces(kernelLayout(TCP_SOCKETS), NOTHING);
  const kernel = { layout, ticks: ticksASecond(libc), byteOrder: endianness() };
  return new TcpProgram(libc, attachTcp(libc, kernel));
}

/**
 * A descriptor of which each run begins anew. One run at a time: where the next block begins is kept in
 * one map for all.
 */
export function attachTcp(libc: Libc, kernel: TcpKernel): number {
  const maps: number[] = [];
  const mapOf = (size: number, elements: number) => {
    const map = bpf(libc, 'MAP_CREATE', writeArrayCreate(size, elements, kernel.byteOrder));
    maps.push(map);
    return map;
  };
  try {
    const program = assembleTcp(kernel, mapOf(TCP_STATE_SIZE, 1));
    const blocks = mapOf(ELEMENT_SIZE, BLOCKS);
    return attachProgram(libc, program, kernel.layout.iterator, blocks);
  } finally {
    // The program and its link hold them.
    for (const map of maps) libc.close(map);
  }
}

class TcpProgram {
  constructor(
    private readonly libc: Libc,
    private readonly link: number,
  ) {}

  run(reading: Reading): Generator<Uint8Array, void> {
    return trustedBlocks(this.blocks(reading));
  }

  close(): void {
    this.libc.close(this.link);
  }

  private *blocks({ waiting, ahead = false }: Reading): Generator<Uint8Array, void> {
    const { libc, link } = this;
    if (ahead && IS_64_BIT) {
      const records = { record: TCP_RECORD_SIZE, end: TCP_MARK.END, size: SIZE, slots: SLOTS };
      return yield* readAhead(libc, beginRun(libc, link), records);
    }
    const room = new Uint32Array(SIZE / Uint32Array.BYTES_PER_ELEMENT);
    for (const words of runProgram(libc, link, 'BPF tcp', room, waiting)) {
      yield new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
    }
  }
}

/** Blocks as the program tells them, up to the last: nothing in place of one that the next tells again. */
export function* trustedBlocks(blocks: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  let again = 0;
  for (const block of blocks) {
    const mark = block.at(-TCP_RECORD_SIZE);
    if (mark === TCP_MARK.AGAIN) {
      if (++again > MOST_AGAIN) throw systemCallError(READ, constants.errno.EAGAIN);
      yield NOTHING;
      continue;
    }
    // While a thread reads, empty pieces come between blocks.
    if (block.length > 0) again = 0;
    yield block;
    if (mark === TCP_MARK.END) return;
  }
  throw systemCallError(READ, constants.errno.E2BIG);
}

/** The kernel's HZ, as its coarse clock steps. clock_getres(2) */
function ticksASecond(libc: Libc): number {
  const step = new BigInt64Array(2);
  libc.clock_getres(CLOCK_MONOTONIC_COARSE, new Uint8Array(step.buffer));
  const [, nanoseconds = 0n] = step;
  if (nanoseconds <= 0n) throw libc.error('clock_getres');
  return Math.round(Number(NANOSECONDS) / Number(nanoseconds));
}
