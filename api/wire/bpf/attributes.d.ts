import type { ByteOrder } from '../reader.js';
/** BPF_*: commands of bpf(2). include/uapi/linux/bpf.h */
export declare const BPF_COMMAND: {
    readonly MAP_CREATE: 0;
    readonly MAP_LOOKUP_ELEM: 1;
    readonly PROG_LOAD: 5;
    readonly LINK_CREATE: 28;
    readonly ITER_CREATE: 33;
};
/** What bpf(2) is given, and how much of it is the attributes: what these point to is behind them. */
export interface BpfArguments {
    memory: Uint8Array;
    size: number;
}
/**
 * Loads a program for an iterator, by the number of its function in the kernel's BTF. `memory` is
 * where it is all to lie, of `loadSize` bytes, and `address` where that is.
 */
export declare function writeProgramLoad(memory: Uint8Array, address: number, program: Uint8Array, iterator: number, byteOrder: ByteOrder): BpfArguments;
export declare function loadSize(program: Uint8Array): number;
export declare const LINK_CREATE_SIZE: number;
/**
 * Attaches a loaded program to its iterator. What that goes `over` is the map of this descriptor; or the
 * task that has this id in the pid namespace of the reader, which kernels before Linux 6.1 take for all
 * tasks; or all that there is, 0. `memory` is where it is all to lie, of LINK_CREATE_SIZE bytes, and
 * `address` where that is.
 */
export declare function writeLinkCreate(memory: Uint8Array, address: number, program: number, over: number, byteOrder: ByteOrder): BpfArguments;
/** Begins one run of an attached program. */
export declare function writeIterCreate(link: number, byteOrder: ByteOrder): BpfArguments;
/** Makes an array of elements of so many bytes each. */
export declare function writeArrayCreate(size: number, elements: number, byteOrder: ByteOrder): BpfArguments;
export declare const LOOK_UP_SIZE: number;
/**
 * Copies the element of such an array to the address `into`. `memory` is where the question is to
 * lie, of LOOK_UP_SIZE bytes, and `address` where that is.
 */
export declare function writeLookUp(memory: Uint8Array, address: number, map: number, into: number, byteOrder: ByteOrder): BpfArguments;
