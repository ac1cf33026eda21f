import type { Assembler } from './assembler.js';
import type { Register } from './instruction.js';

/** BPF_FUNC_*: what a program may call of the kernel. include/uapi/linux/bpf.h */
export const HELPER = {
  GET_CURRENT_PID_TGID: 14,
  PROBE_READ_KERNEL: 113,
  JIFFIES64: 118,
  SEQ_WRITE: 127,
  GET_CURRENT_TASK_BTF: 158,
} as const;

/** Of the context of an iterator's program, where its struct bpf_iter_meta is, and of that the file. */
export interface MetaOffsets {
  meta: number;
  sequence: number;
}

/** How many records of so many bytes the kernel keeps before it lets us read: not quite 32 KiB of them. */
export function recordsAtOnce(size: number): number {
  return Math.floor((2 ** 15 - 1) / size);
}

/** From here on R0 is what `from` points to, of that type; reading where there is none reads 0. */
export function emitCast(
  program: Assembler,
  { readOnlyCast }: { readOnlyCast: number },
  from: Register,
  type: number,
): Assembler {
  if (from !== 1) program.move(1, from);
  return program.moveValue(2, type).callKernel(readOnlyCast);
}

/** R1: the file that the reader of the iterator reads, of the context of its program. */
export function emitFile(
  program: Assembler,
  context: Register,
  { meta, sequence }: MetaOffsets,
): Assembler {
  return program.load(8, 1, context, meta).load(8, 1, 1, sequence);
}

/** Writes the record on the stack into the file that R1 is; R0: 0, unless there was no room. */
export function emitRecord(program: Assembler, record: { at: number; size: number }): Assembler {
  return program
    .move(2, 10)
    .addValue(2, record.at)
    .moveValue(3, record.size)
    .call(HELPER.SEQ_WRITE);
}
