import type { ByteOrder } from '../reader.js';
/**
 * A field: its structure, where it is there (of structures within one another with dots; the first
 * that there is, of several), and how many bytes it has; undefined where that changes with kernels.
 */
export type FieldWanted = readonly [
    structure: string,
    path: string | readonly string[],
    width: number | 'bit' | undefined
];
/** What programs have to know of the kernel that they run in. */
export interface Wanted<Field extends string, Type extends string, Size extends string> {
    /** In words without a space, to keep it by. */
    readonly name: string;
    /** Offsets in bytes; of a field of one bit in bits. */
    readonly fields: Readonly<Record<Field, FieldWanted>>;
    /** Types that are named by their numbers: those that begin with `bpf_` are functions. */
    readonly types: Readonly<Record<Type, string>>;
    /** Types whose size is needed, in bytes. */
    readonly sizes: Readonly<Record<Size, string>>;
    /** Of the types, and of the fields as `structure.field`, what not every kernel has. */
    readonly newer: readonly string[];
}
/** What the kernel's own types say, 0 for what is `newer` than this kernel. */
export type Layout<Key extends string = string> = Readonly<Record<Key, number>>;
/** The keys of a layout in their order, as whoever keeps one has to check it. */
export declare function keysOf<Field extends string, Type extends string, Size extends string>({ fields, types, sizes, }: Wanted<Field, Type, Size>): (Field | Type | Size)[];
/**
 * Reads it from the kernel's BTF; a type or field that is missing, or as wide as none that we know,
 * is a DecodeError. Yields after each piece of work.
 */
export declare function readLayout<Field extends string, Type extends string, Size extends string>(bytes: Uint8Array, byteOrder: ByteOrder, { fields, types, sizes, newer }: Wanted<Field, Type, Size>): Generator<void, Layout<Field | Type | Size>>;
