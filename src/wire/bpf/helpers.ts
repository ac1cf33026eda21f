import type { Assembler } from './assembler.js';
import type { Register } from './instruction.js';

/** BPF_FUNC_*: what a program may call of the kernel. include/uapi/linux/bpf.h */
export const HELPER = {
  GET_CURRENT_PID_TGID: 14,
  GET_SOCKET_COOKIE: 46,
  PROBE_READ_KERNEL: 113,
  JIFFIES64: 118,
  SEQ_WRITE: 127,
  SKC_TO_TCP_SOCK: 137,
  SKC_TO_TCP_TIMEWAIT_SOCK: 138,
  SKC_TO_TCP_REQUEST_SOCK: 139,
} as const;

/** Of the context of an iterator's program, where its struct bpf_iter_meta is, and of that the file. */
export interface MetaOffsets {
  meta: number;
  sequence: number;
}

/** Writes the record on the stack into what the reader of the iterator reads; `context` is kept there. */
export function emitRecord(
  program: Assembler,
  context: Register,
  { meta, sequence }: MetaOffsets,
  record: { at: number; size: number },
): Assembler {
  return program
    .load(8, 1, context, meta)
    .load(8, 1, 1, sequence)
    .move(2, 10)
    .addValue(2, record.at)
    .moveValue(3, record.size)
    .call(HELPER.SEQ_WRITE);
}
