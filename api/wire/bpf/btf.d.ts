import { type ByteOrder } from '../reader.js';
/** BTF_KIND_*. include/uapi/linux/btf.h */
export declare const BTF_KIND: {
    readonly POINTER: 2;
    readonly ARRAY: 3;
    readonly STRUCT: 4;
    readonly UNION: 5;
    readonly TYPEDEF: 8;
    readonly VOLATILE: 9;
    readonly CONST: 10;
    readonly RESTRICT: 11;
    readonly FUNCTION: 12;
    readonly TYPE_TAG: 18;
};
/** A field of a structure, in bytes. */
export interface BtfMember {
    offset: number;
    size: number;
    /** Of a field of one bit: which it is of the byte, counted as the kernel counts. */
    bit?: number;
}
/** What a kernel tells of its own types, /sys/kernel/btf/vmlinux. Nonsense is a DecodeError. */
export declare class Btf {
    private readonly bytes;
    private readonly view;
    private readonly little;
    private readonly types;
    private readonly typesEnd;
    private readonly strings;
    private readonly stringsEnd;
    /** Where each type begins, by its number; the first is 1. */
    private readonly starts;
    private count;
    private steps;
    constructor(bytes: Uint8Array, byteOrder: ByteOrder);
    /**
     * Goes through all types, which is to be done first, and finds the numbers of those wanted.
     * Yields after each piece of work.
     */
    index<Name extends string>(wanted: Readonly<Record<Name, number>>): Generator<void, Map<Name, number>>;
    /**
     * A field by its name, also within structures and unions that have none, and by names with dots
     * within those that have one; undefined: no such.
     */
    member(structure: number, path: string): BtfMember | undefined;
    /** Of a value of the type, in bytes. */
    sizeOf(type: number): number;
    private memberOf;
    private size;
    /** The type without typedefs and qualifiers. */
    private bare;
    private isCompound;
    private kindOf;
    private startOf;
    private isName;
    /** At a place that is known to lie within the bytes. */
    private u32;
    private step;
    private fail;
}
