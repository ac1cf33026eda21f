import { DecodeError } from '../../model/errors.js';
import type { ByteOrder } from '../reader.js';
import { BTF_KIND, Btf } from './btf.js';

/**
 * A field: its structure, where it is there (of structures within one another with dots; the first
 * that there is, of several), and how many bytes it has; undefined where that changes with kernels.
 */
export type FieldWanted = readonly [
  structure: string,
  path: string | readonly string[],
  width: number | 'bit' | undefined,
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
export function keysOf<Field extends string, Type extends string, Size extends string>({
  fields,
  types,
  sizes,
}: Wanted<Field, Type, Size>): (Field | Type | Size)[] {
  return [fields, types, sizes].flatMap((part) => Object.keys(part)) as (Field | Type | Size)[];
}

/**
 * Reads it from the kernel's BTF; a type or field that is missing, or as wide as none that we know,
 * is a DecodeError. Yields after each piece of work.
 */
export function* readLayout<Field extends string, Type extends string, Size extends string>(
  bytes: Uint8Array,
  byteOrder: ByteOrder,
  { fields, types, sizes, newer }: Wanted<Field, Type, Size>,
): Generator<void, Layout<Field | Type | Size>> {
  const btf = new Btf(bytes, byteOrder);
  const wanted = Object.values<FieldWanted>(fields);
  const functions = Object.values<string>(types).filter((name) => name.startsWith('bpf_'));
  const ids = yield* btf.index<string>({
    ...kindOf(wanted.map(([structure]) => structure).concat(Object.values(sizes)), 'STRUCT'),
    ...kindOf(functions, 'FUNCTION'),
  });
  const idOf = (name: string) => ids.get(name) ?? lacking(name);
  const lacking = (name: string) => (newer.includes(name) ? 0 : missing(name));
  const offsetOf = ([structure, path, width]: FieldWanted): number => {
    for (const each of typeof path === 'string' ? [path] : path) {
      const found = btf.member(idOf(structure), each);
      if (found === undefined) continue;
      const { offset, size, bit } = found;
      if (width !== undefined && (bit === undefined ? size : 'bit') !== width) {
        missing(`${structure}.${each} of ${width}`);
      }
      return bit === undefined ? offset : offset * 8 + bit;
    }
    return lacking(`${structure}.${path}`);
  };
  return {
    ...mapped(fields, offsetOf),
    ...mapped(types, idOf),
    ...mapped(sizes, (name) => btf.sizeOf(idOf(name))),
  } as Layout<Field | Type | Size>;
}

function kindOf(names: readonly string[], kind: keyof typeof BTF_KIND): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, BTF_KIND[kind]]));
}

function mapped<Key extends string, From>(
  from: Readonly<Record<Key, From>>,
  change: (value: From) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries<From>(from).map(([key, value]) => [key, change(value)]));
}

function missing(what: string): never {
  throw new DecodeError('BTF', 0, `this kernel has no ${what}`);
}
