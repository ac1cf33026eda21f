import type { ByteOrder } from '../reader.js';
import type { Writer } from '../writer.js';

/** struct bpf_insn, 8 bytes. include/uapi/linux/bpf.h */
export interface Instruction {
  /** Class, source and operation in one byte. */
  code: number;
  destination: number;
  source: number;
  /** In bytes for memory, in instructions for a jump. */
  offset: number;
  immediate: number;
}

export const INSTRUCTION_SIZE = 8;

/** R0: results. R1 to R5: arguments, lost in a call. R6 to R9: kept. R10: end of the stack. */
export type Register = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Bytes that one load or store moves. */
export type Width = 1 | 2 | 4 | 8;

/** BPF_B, BPF_H, BPF_W, BPF_DW. */
export const WIDTH_BITS: Readonly<Record<Width, number>> = { 1: 0x10, 2: 0x08, 4: 0x00, 8: 0x18 };

/** What is used of the instruction set, without the width where there is one. */
export const OPCODE = {
  /** BPF_LDX | BPF_MEM */
  LOAD: 0x61,
  /** BPF_STX | BPF_MEM */
  STORE: 0x63,
  /** BPF_STX | BPF_ATOMIC */
  ATOMIC: 0xc3,
  /** BPF_ST | BPF_MEM */
  STORE_IMMEDIATE: 0x62,
  /** BPF_ALU64 | BPF_MOV, from a register and from the instruction. */
  MOVE: 0xbf,
  MOVE_IMMEDIATE: 0xb7,
  /** BPF_ALU64 | BPF_ADD, likewise. */
  ADD: 0x0f,
  ADD_IMMEDIATE: 0x07,
  /** BPF_ALU64 | BPF_SUB, BPF_MUL, BPF_DIV, BPF_AND */
  SUBTRACT: 0x1f,
  MULTIPLY_IMMEDIATE: 0x27,
  DIVIDE_IMMEDIATE: 0x37,
  AND_IMMEDIATE: 0x57,
  /** BPF_ALU | BPF_END | BPF_TO_BE */
  TO_BIG_ENDIAN: 0xdc,
  /** BPF_ALU64 | BPF_LSH, BPF_RSH */
  SHIFT_LEFT_IMMEDIATE: 0x67,
  SHIFT_RIGHT_IMMEDIATE: 0x77,
  /** BPF_LD | BPF_DW | BPF_IMM: takes the place of two. */
  LOAD_WIDE: 0x18,
  /** BPF_JMP | BPF_JA */
  JUMP: 0x05,
  /** BPF_JMP | BPF_JCOND: not taken, but after so many times that a loop must be endless. */
  MAY_GOTO: 0xe5,
  /** BPF_JMP | BPF_JEQ, and BPF_JNE with the instruction and with a register. */
  JUMP_IF_EQUAL: 0x15,
  JUMP_UNLESS_EQUAL: 0x55,
  JUMP_IF_SAME: 0x1d,
  JUMP_UNLESS_SAME: 0x5d,
  /** BPF_JMP | BPF_JLT, BPF_JGT, and BPF_JGE with a register: unsigned. */
  JUMP_IF_BELOW: 0xa5,
  JUMP_IF_ABOVE: 0x25,
  JUMP_UNLESS_LESS: 0x3d,
  CALL: 0x85,
  EXIT: 0x95,
} as const;

export function writeInstruction(
  writer: Writer,
  { code, destination, source, offset, immediate }: Instruction,
  byteOrder: ByteOrder,
): void {
  // Two bit fields of four bits: which comes first is the machine's way.
  const registers = byteOrder === 'LE' ? (source << 4) | destination : (destination << 4) | source;
  writer
    .u8(code)
    .u8(registers)
    .u16(offset & 0xffff)
    .u32(immediate >>> 0);
}
