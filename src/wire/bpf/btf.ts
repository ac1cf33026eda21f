import { DecodeError } from '../../model/errors.js';
import { type ByteOrder, Reader } from '../reader.js';

/** BTF_KIND_*. include/uapi/linux/btf.h */
export const BTF_KIND = {
  POINTER: 2,
  ARRAY: 3,
  STRUCT: 4,
  UNION: 5,
  TYPEDEF: 8,
  VOLATILE: 9,
  CONST: 10,
  RESTRICT: 11,
  FUNCTION: 12,
  TYPE_TAG: 18,
} as const;

const MAGIC = 0xeb9f;
const SOURCE = 'BTF';

/** struct btf_type: name_off, info, size or type. */
const TYPE_SIZE = 12;
/** struct btf_member: name_off, type, offset. */
const MEMBER_SIZE = 12;

/** What follows a struct btf_type, by kind: so many bytes, and so many for each of its vlen. */
const FIXED = [0, 4, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 4, 0, 0];
const EACH = [0, 0, 0, 0, 12, 12, 8, 0, 0, 0, 0, 0, 0, 8, 0, 12, 0, 0, 0, 12];

/** Types that are another with a word more. */
const SHELLS: readonly number[] = [
  BTF_KIND.TYPEDEF,
  BTF_KIND.VOLATILE,
  BTF_KIND.CONST,
  BTF_KIND.RESTRICT,
  BTF_KIND.TYPE_TAG,
];

/** Types after which time may have passed. */
const TYPES_AT_A_TIME = 8192;

/** For one look-up. A kernel's largest structure takes hundreds; only nonsense goes in circles. */
const MOST_STEPS = 5000;

/** A field of a structure, in bytes. */
export interface BtfMember {
  offset: number;
  size: number;
  /** Of a field of one bit: which it is of the byte, counted as the kernel counts. */
  bit?: number;
}

interface FoundMember extends BtfMember {
  type: number;
}

/** What a kernel tells of its own types, /sys/kernel/btf/vmlinux. Nonsense is a DecodeError. */
export class Btf {
  private readonly view: DataView;
  private readonly little: boolean;
  private readonly types: number;
  private readonly typesEnd: number;
  private readonly strings: number;
  private readonly stringsEnd: number;
  /** Where each type begins, by its number; the first is 1. */
  private readonly starts: Uint32Array;
  private count = 0;
  private steps = 0;

  constructor(
    private readonly bytes: Uint8Array,
    byteOrder: ByteOrder,
  ) {
    const reader = new Reader(bytes, byteOrder, SOURCE);
    if (reader.u16() !== MAGIC) reader.fail('no BTF begins so');
    // Version and flags.
    reader.skip(2);
    const header = reader.u32();
    this.types = header + reader.u32();
    this.typesEnd = this.types + reader.u32();
    this.strings = header + reader.u32();
    this.stringsEnd = this.strings + reader.u32();
    if (Math.max(this.typesEnd, this.stringsEnd) > bytes.length) reader.fail('it is cut off');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.little = byteOrder === 'LE';
    this.starts = new Uint32Array(Math.floor((this.typesEnd - this.types) / TYPE_SIZE) + 1);
  }

  /**
   * Goes through all types, which is to be done first, and finds the numbers of those wanted.
   * Yields after each piece of work.
   */
  *index<Name extends string>(
    wanted: Readonly<Record<Name, number>>,
  ): Generator<void, Map<Name, number>> {
    const names = Object.entries<number>(wanted).map(([name, kind]) => ({
      name: name as Name,
      kind,
      bytes: asciiOf(name),
    }));
    const found = new Map<Name, number>();
    for (let at = this.types; at < this.typesEnd; ) {
      if (at + TYPE_SIZE > this.typesEnd) this.fail(at, 'a type is cut off');
      const id = ++this.count;
      this.starts[id] = at;
      const info = this.u32(at + 4);
      const kind = (info >>> 24) & 0x1f;
      if (kind === BTF_KIND.STRUCT || kind === BTF_KIND.FUNCTION) {
        const text = this.strings + this.u32(at);
        for (const each of names) {
          if (each.kind === kind && this.isName(text, each.bytes)) found.set(each.name, id);
        }
      }
      const [fixed, each] = [FIXED[kind], EACH[kind]];
      if (fixed === undefined || each === undefined) this.fail(at, `there is no kind ${kind}`);
      at += TYPE_SIZE + fixed + each * (info & 0xffff);
      if (at > this.typesEnd) this.fail(at, 'a type is cut off');
      if (id % TYPES_AT_A_TIME === 0) yield;
    }
    return found;
  }

  /**
   * A field by its name, also within structures and unions that have none, and by names with dots
   * within those that have one; undefined: no such.
   */
  member(structure: number, path: string): BtfMember | undefined {
    this.steps = 0;
    let found: FoundMember = { offset: 0, size: 0, type: structure };
    for (const name of path.split('.')) {
      const within = this.bare(found.type);
      const next = this.isCompound(within)
        ? this.memberOf(within, asciiOf(name), found.offset)
        : undefined;
      if (next === undefined) return undefined;
      found = next;
    }
    const { type: _, ...member } = found;
    return member;
  }

  /** Of a value of the type, in bytes. */
  sizeOf(type: number): number {
    this.steps = 0;
    return this.size(type);
  }

  private memberOf(structure: number, name: Uint8Array, base: number): FoundMember | undefined {
    const start = this.startOf(structure);
    const info = this.u32(start + 4);
    const hasBitFields = info >>> 31 === 1;
    const end = start + TYPE_SIZE + (info & 0xffff) * MEMBER_SIZE;
    for (let at = start + TYPE_SIZE; at < end; at += MEMBER_SIZE) {
      this.step(at);
      const [text, type, where] = [this.u32(at), this.u32(at + 4), this.u32(at + 8)];
      const bits = hasBitFields ? where & 0xffffff : where;
      const offset = base + (bits >>> 3);
      if (text === 0) {
        const inner = this.bare(type);
        if (this.isCompound(inner)) {
          const found = this.memberOf(inner, name, offset);
          if (found !== undefined) return found;
        }
      } else if (this.isName(this.strings + text, name)) {
        const width = hasBitFields ? where >>> 24 : 0;
        if (width > 1) this.fail(at, 'a field of bits');
        return { offset, size: this.size(type), type, ...(width === 1 && { bit: bits & 7 }) };
      }
    }
    return undefined;
  }

  private size(type: number): number {
    const bare = this.bare(type);
    const start = this.startOf(bare);
    const kind = this.kindOf(bare);
    // No kernel of 32 bits runs these programs for us.
    if (kind === BTF_KIND.POINTER) return 8;
    if (kind !== BTF_KIND.ARRAY) return this.u32(start + 8);
    return this.size(this.u32(start + TYPE_SIZE)) * this.u32(start + TYPE_SIZE + 8);
  }

  /** The type without typedefs and qualifiers. */
  private bare(type: number): number {
    let at = type;
    while (SHELLS.includes(this.kindOf(at))) at = this.u32(this.startOf(at) + 8);
    return at;
  }

  private isCompound(type: number): boolean {
    const kind = this.kindOf(type);
    return kind === BTF_KIND.STRUCT || kind === BTF_KIND.UNION;
  }

  private kindOf(type: number): number {
    // 0 is void, of which nothing is said.
    return type === 0 ? 0 : (this.u32(this.startOf(type) + 4) >>> 24) & 0x1f;
  }

  private startOf(type: number): number {
    this.step(this.types);
    if (type < 1 || type > this.count) this.fail(this.types, `there is no type ${type}`);
    return this.starts[type] as number;
  }

  private isName(at: number, name: Uint8Array): boolean {
    if (at + name.length >= this.stringsEnd) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[at + index] !== name[index]) return false;
    }
    return this.bytes[at + name.length] === 0;
  }

  /** At a place that is known to lie within the bytes. */
  private u32(at: number): number {
    return this.view.getUint32(at, this.little);
  }

  private step(at: number): void {
    if (++this.steps > MOST_STEPS) this.fail(at, 'its types go in circles');
  }

  private fail(at: number, why: string): never {
    throw new DecodeError(SOURCE, at, why);
  }
}

function asciiOf(name: string): Uint8Array {
  return Uint8Array.from(name, (letter) => letter.charCodeAt(0));
}
