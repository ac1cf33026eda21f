import type { ByteOrder } from '../reader.js';
import { Writer } from '../writer.js';
import { INSTRUCTION_SIZE } from './instruction.js';

/** BPF_*: commands of bpf(2). include/uapi/linux/bpf.h */
export const BPF_COMMAND = {
  MAP_CREATE: 0,
  MAP_LOOKUP_ELEM: 1,
  PROG_LOAD: 5,
  LINK_CREATE: 28,
  ITER_CREATE: 33,
} as const;

const MAP_TYPE_ARRAY = 2;
const KEY_SIZE = 4;

const PROG_TYPE_TRACING = 26;
const TRACE_ITER = 28;

/** Some helpers are for programs under this licence alone; ours says so of what it assembles. */
const LICENCE = [0x47, 0x50, 0x4c, 0];

/** union bpf_attr, up to attach_btf_id. */
const LOAD_SIZE = 112;

/** What bpf(2) is given, and how much of it is the attributes: what these point to is behind them. */
export interface BpfArguments {
  memory: Uint8Array;
  size: number;
}

/**
 * Loads a program for an iterator, by the number of its function in the kernel's BTF. `memory` is
 * where it is all to lie, of `loadSize` bytes, and `address` where that is.
 */
export function writeProgramLoad(
  memory: Uint8Array,
  address: number,
  program: Uint8Array,
  iterator: number,
  byteOrder: ByteOrder,
): BpfArguments {
  const attributes = new Writer(memory.length, byteOrder)
    .u32(PROG_TYPE_TRACING)
    .u32(program.length / INSTRUCTION_SIZE)
    .u64(BigInt(address + LOAD_SIZE))
    .u64(BigInt(address + LOAD_SIZE + program.length))
    .zeros(44)
    .u32(TRACE_ITER)
    .zeros(36)
    .u32(iterator)
    .put(program)
    .put(Uint8Array.from(LICENCE));
  memory.set(attributes.done());
  return { memory, size: LOAD_SIZE };
}

export function loadSize(program: Uint8Array): number {
  return LOAD_SIZE + program.length + LICENCE.length;
}

/** union bpf_attr, up to iter_info_len, and its padding; union bpf_iter_link_info is behind it. */
const LINK_SIZE = 32;
const LINK_INFO_SIZE = 16;
export const LINK_CREATE_SIZE = LINK_SIZE + LINK_INFO_SIZE;

/**
 * Attaches a loaded program to its iterator. What that goes `over` is the map of this descriptor; or the
 * task that has this id in the pid namespace of the reader, which kernels before Linux 6.1 take for all
 * tasks; or all that there is, 0. `memory` is where it is all to lie, of LINK_CREATE_SIZE bytes, and
 * `address` where that is.
 */
export function writeLinkCreate(
  memory: Uint8Array,
  address: number,
  program: number,
  over: number,
  byteOrder: ByteOrder,
): BpfArguments {
  const attributes = new Writer(LINK_CREATE_SIZE, byteOrder)
    .u32(program)
    .u32(0)
    .u32(TRACE_ITER)
    .u32(0)
    .u64(BigInt(address + LINK_SIZE))
    .u32(LINK_INFO_SIZE)
    .u32(0)
    .u32(over)
    .zeros(12);
  memory.set(attributes.done());
  return { memory, size: LINK_SIZE };
}

/** Begins one run of an attached program. */
export function writeIterCreate(link: number, byteOrder: ByteOrder): BpfArguments {
  const memory = new Writer(8, byteOrder).u32(link).u32(0).done();
  return { memory, size: memory.length };
}

/** Makes an array of elements of so many bytes each. */
export function writeArrayCreate(
  size: number,
  elements: number,
  byteOrder: ByteOrder,
): BpfArguments {
  const attributes = new Writer(20, byteOrder)
    .u32(MAP_TYPE_ARRAY)
    .u32(KEY_SIZE)
    .u32(size)
    .u32(elements)
    .u32(0);
  const memory = attributes.done();
  return { memory, size: memory.length };
}

/** union bpf_attr, up to flags; the key is behind it. */
const ELEMENT_SIZE = 32;
export const LOOK_UP_SIZE = ELEMENT_SIZE + KEY_SIZE;

/**
 * Copies the element of such an array to the address `into`. `memory` is where the question is to
 * lie, of LOOK_UP_SIZE bytes, and `address` where that is.
 */
export function writeLookUp(
  memory: Uint8Array,
  address: number,
  map: number,
  into: number,
  byteOrder: ByteOrder,
): BpfArguments {
  const attributes = new Writer(LOOK_UP_SIZE, byteOrder)
    .u32(map)
    .u32(0)
    .u64(BigInt(address + ELEMENT_SIZE))
    .u64(BigInt(into))
    .u64(0n)
    .u32(0);
  memory.set(attributes.done());
  return { memory, size: ELEMENT_SIZE };
}
