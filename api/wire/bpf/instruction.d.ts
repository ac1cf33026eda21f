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
export declare const INSTRUCTION_SIZE = 8;
/** R0: results. R1 to R5: arguments, lost in a call. R6 to R9: kept. R10: end of the stack. */
export type Register = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
/** Bytes that one load or store moves. */
export type Width = 1 | 2 | 4 | 8;
/** BPF_B, BPF_H, BPF_W, BPF_DW. */
export declare const WIDTH_BITS: Readonly<Record<Width, number>>;
/** What is used of the instruction set, without the width where there is one. */
export declare const OPCODE: {
    /** BPF_LDX | BPF_MEM */
    readonly LOAD: 97;
    /** BPF_STX | BPF_MEM */
    readonly STORE: 99;
    /** BPF_STX | BPF_ATOMIC */
    readonly ATOMIC: 195;
    /** BPF_ST | BPF_MEM */
    readonly STORE_IMMEDIATE: 98;
    /** BPF_ALU64 | BPF_MOV, from a register and from the instruction. */
    readonly MOVE: 191;
    readonly MOVE_IMMEDIATE: 183;
    /** BPF_ALU64 | BPF_ADD, likewise. */
    readonly ADD: 15;
    readonly ADD_IMMEDIATE: 7;
    /** BPF_ALU64 | BPF_SUB, BPF_MUL, BPF_DIV, BPF_AND */
    readonly SUBTRACT: 31;
    readonly MULTIPLY_IMMEDIATE: 39;
    readonly DIVIDE_IMMEDIATE: 55;
    readonly AND_IMMEDIATE: 87;
    /** BPF_ALU | BPF_END | BPF_TO_BE */
    readonly TO_BIG_ENDIAN: 220;
    /** BPF_ALU64 | BPF_LSH, BPF_RSH */
    readonly SHIFT_LEFT_IMMEDIATE: 103;
    readonly SHIFT_RIGHT_IMMEDIATE: 119;
    /** BPF_LD | BPF_DW | BPF_IMM: takes the place of two. */
    readonly LOAD_WIDE: 24;
    /** BPF_JMP | BPF_JA */
    readonly JUMP: 5;
    /** BPF_JMP | BPF_JCOND: not taken, but after so many times that a loop must be endless. */
    readonly MAY_GOTO: 229;
    /** BPF_JMP | BPF_JEQ, and BPF_JNE with the instruction and with a register. */
    readonly JUMP_IF_EQUAL: 21;
    readonly JUMP_UNLESS_EQUAL: 85;
    readonly JUMP_IF_SAME: 29;
    readonly JUMP_UNLESS_SAME: 93;
    /** BPF_JMP | BPF_JLT, BPF_JGT, and BPF_JGE with a register: unsigned. */
    readonly JUMP_IF_BELOW: 165;
    readonly JUMP_IF_ABOVE: 37;
    readonly JUMP_UNLESS_LESS: 61;
    readonly CALL: 133;
    readonly EXIT: 149;
};
export declare function writeInstruction(writer: Writer, { code, destination, source, offset, immediate }: Instruction, byteOrder: ByteOrder): void;
