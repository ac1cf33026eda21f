import type { ByteOrder } from '../reader.js';
import { Writer } from '../writer.js';
import {
  INSTRUCTION_SIZE,
  type Instruction,
  OPCODE,
  type Register,
  WIDTH_BITS,
  type Width,
  writeInstruction,
} from './instruction.js';

/** What the instruction's number is, in place of a source. include/uapi/linux/bpf.h */
const PSEUDO_MAP_VALUE = 2;
const PSEUDO_KFUNC_CALL = 2;

/** BPF_ADD | BPF_FETCH */
const ATOMIC_FETCH_ADD = 1;

/** Puts a BPF program together; labels may be jumped to before they are placed. */
export class Assembler {
  private readonly instructions: Instruction[] = [];
  private readonly jumps: { at: number; label: string }[] = [];
  private readonly labels = new Map<string, number>();

  /** destination = *(base + offset) */
  load(width: Width, destination: Register, base: Register, offset: number): this {
    return this.emit(OPCODE.LOAD | WIDTH_BITS[width], destination, base, offset, 0);
  }

  /** *(base + offset) = source */
  store(width: Width, base: Register, offset: number, source: Register): this {
    return this.emit(OPCODE.STORE | WIDTH_BITS[width], base, source, offset, 0);
  }

  /** *(base + offset) = value */
  storeValue(width: Width, base: Register, offset: number, value: number): this {
    return this.emit(OPCODE.STORE_IMMEDIATE | WIDTH_BITS[width], base, 0, offset, value);
  }

  /**
   * A barrier: no processor reads what comes after it before what comes before it. It adds 0 to a word,
   * as one step, and leaves in the register what the word is.
   */
  orderReads(base: Register, offset: number, register: Register): this {
    return this.moveValue(register, 0).emit(
      OPCODE.ATOMIC | WIDTH_BITS[8],
      base,
      register,
      offset,
      ATOMIC_FETCH_ADD,
    );
  }

  move(destination: Register, source: Register): this {
    return this.emit(OPCODE.MOVE, destination, source, 0, 0);
  }

  moveValue(destination: Register, value: number): this {
    return this.emit(OPCODE.MOVE_IMMEDIATE, destination, 0, 0, value);
  }

  /** destination = where the value of an array of one element lies, by the map's descriptor */
  mapValue(destination: Register, map: number): this {
    return this.emit(OPCODE.LOAD_WIDE, destination, PSEUDO_MAP_VALUE, 0, map).emit(0, 0, 0, 0, 0);
  }

  add(destination: Register, source: Register): this {
    return this.emit(OPCODE.ADD, destination, source, 0, 0);
  }

  addValue(destination: Register, value: number): this {
    return this.emit(OPCODE.ADD_IMMEDIATE, destination, 0, 0, value);
  }

  subtract(destination: Register, source: Register): this {
    return this.emit(OPCODE.SUBTRACT, destination, source, 0, 0);
  }

  multiplyBy(destination: Register, value: number): this {
    return this.emit(OPCODE.MULTIPLY_IMMEDIATE, destination, 0, 0, value);
  }

  /** Unsigned. */
  divideBy(destination: Register, value: number): this {
    return this.emit(OPCODE.DIVIDE_IMMEDIATE, destination, 0, 0, value);
  }

  andValue(destination: Register, value: number): this {
    return this.emit(OPCODE.AND_IMMEDIATE, destination, 0, 0, value);
  }

  /** Its lower 16 bits, of a port say; the others are 0 from here on. */
  toNetworkOrder16(destination: Register): this {
    return this.emit(OPCODE.TO_BIG_ENDIAN, destination, 0, 0, 16);
  }

  shiftLeft(destination: Register, bits: number): this {
    return this.emit(OPCODE.SHIFT_LEFT_IMMEDIATE, destination, 0, 0, bits);
  }

  shiftRight(destination: Register, bits: number): this {
    return this.emit(OPCODE.SHIFT_RIGHT_IMMEDIATE, destination, 0, 0, bits);
  }

  jumpTo(label: string): this {
    return this.jump(OPCODE.JUMP, 0, 0, 0, label);
  }

  /** What the verifier wants of a loop that it cannot see the end of. Since Linux 6.9. */
  jumpIfEndless(label: string): this {
    return this.jump(OPCODE.MAY_GOTO, 0, 0, 0, label);
  }

  jumpIfEqual(register: Register, value: number, label: string): this {
    return this.jump(OPCODE.JUMP_IF_EQUAL, register, 0, value, label);
  }

  jumpUnlessEqual(register: Register, value: number, label: string): this {
    return this.jump(OPCODE.JUMP_UNLESS_EQUAL, register, 0, value, label);
  }

  jumpIfSame(register: Register, other: Register, label: string): this {
    return this.jump(OPCODE.JUMP_IF_SAME, register, other, 0, label);
  }

  jumpUnlessSame(register: Register, other: Register, label: string): this {
    return this.jump(OPCODE.JUMP_UNLESS_SAME, register, other, 0, label);
  }

  /** Both are taken as unsigned. */
  jumpIfBelow(register: Register, value: number, label: string): this {
    return this.jump(OPCODE.JUMP_IF_BELOW, register, 0, value, label);
  }

  jumpIfAbove(register: Register, value: number, label: string): this {
    return this.jump(OPCODE.JUMP_IF_ABOVE, register, 0, value, label);
  }

  jumpUnlessLess(register: Register, other: Register, label: string): this {
    return this.jump(OPCODE.JUMP_UNLESS_LESS, register, other, 0, label);
  }

  /** Calls a function of the kernel by its number in BTF, likewise. */
  callKernel(type: number): this {
    return this.emit(OPCODE.CALL, 0, PSEUDO_KFUNC_CALL, 0, type);
  }

  /** Calls a helper, BPF_FUNC_*, with R1 to R5; its result is in R0. */
  call(helper: number): this {
    return this.emit(OPCODE.CALL, 0, 0, 0, helper);
  }

  exit(): this {
    return this.emit(OPCODE.EXIT, 0, 0, 0, 0);
  }

  /** Here is where jumps to the label lead. */
  label(label: string): this {
    this.labels.set(label, this.instructions.length);
    return this;
  }

  /** The program as the kernel of a machine of that byte order takes it. */
  assemble(byteOrder: ByteOrder): Uint8Array {
    for (const { at, label } of this.jumps) {
      const target = this.labels.get(label);
      if (target === undefined) throw new Error(`no label ${label}`);
      (this.instructions[at] as Instruction).offset = target - at - 1;
    }
    const writer = new Writer(this.instructions.length * INSTRUCTION_SIZE, byteOrder);
    for (const instruction of this.instructions) writeInstruction(writer, instruction, byteOrder);
    return writer.done();
  }

  private jump(
    code: number,
    register: Register,
    other: Register,
    value: number,
    label: string,
  ): this {
    this.jumps.push({ at: this.instructions.length, label });
    return this.emit(code, register, other, 0, value);
  }

  private emit(
    code: number,
    destination: Register,
    source: Register,
    offset: number,
    immediate: number,
  ): this {
    this.instructions.push({ code, destination, source, offset, immediate });
    return this;
  }
}
