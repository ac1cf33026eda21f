import type { ByteOrder } from '../reader.js';
import { type Register, type Width } from './instruction.js';
/** Puts a BPF program together; labels may be jumped to before they are placed. */
export declare class Assembler {
    private readonly instructions;
    private readonly jumps;
    private readonly labels;
    /** destination = *(base + offset) */
    load(width: Width, destination: Register, base: Register, offset: number): this;
    /** *(base + offset) = source */
    store(width: Width, base: Register, offset: number, source: Register): this;
    /** *(base + offset) = value */
    storeValue(width: Width, base: Register, offset: number, value: number): this;
    /**
     * A barrier: no processor reads what comes after it before what comes before it. It adds 0 to a word,
     * as one step, and leaves in the register what the word is.
     */
    orderReads(base: Register, offset: number, register: Register): this;
    move(destination: Register, source: Register): this;
    moveValue(destination: Register, value: number): this;
    /** destination = where the value of an array of one element lies, by the map's descriptor */
    mapValue(destination: Register, map: number): this;
    add(destination: Register, source: Register): this;
    addValue(destination: Register, value: number): this;
    subtract(destination: Register, source: Register): this;
    multiplyBy(destination: Register, value: number): this;
    /** Unsigned. */
    divideBy(destination: Register, value: number): this;
    andValue(destination: Register, value: number): this;
    /** Its lower 16 bits, of a port say; the others are 0 from here on. */
    toNetworkOrder16(destination: Register): this;
    shiftLeft(destination: Register, bits: number): this;
    shiftRight(destination: Register, bits: number): this;
    jumpTo(label: string): this;
    /** What the verifier wants of a loop that it cannot see the end of. Since Linux 6.9. */
    jumpIfEndless(label: string): this;
    jumpIfEqual(register: Register, value: number, label: string): this;
    jumpUnlessEqual(register: Register, value: number, label: string): this;
    jumpIfSame(register: Register, other: Register, label: string): this;
    jumpUnlessSame(register: Register, other: Register, label: string): this;
    /** Both are taken as unsigned. */
    jumpIfBelow(register: Register, value: number, label: string): this;
    jumpIfAbove(register: Register, value: number, label: string): this;
    jumpUnlessLess(register: Register, other: Register, label: string): this;
    /** Calls a function of the kernel by its number in BTF, likewise. */
    callKernel(type: number): this;
    /** Calls a helper, BPF_FUNC_*, with R1 to R5; its result is in R0. */
    call(helper: number): this;
    exit(): this;
    /** Here is where jumps to the label lead. */
    label(label: string): this;
    /** The program as the kernel of a machine of that byte order takes it. */
    assemble(byteOrder: ByteOrder): Uint8Array;
    private jump;
    private emit;
}
