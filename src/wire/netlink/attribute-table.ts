import { formatHardwareAddress } from '../hardware-address.js';
import { nameOf, type Unknown } from '../names.js';
import type { Reader } from '../reader.js';
import { Attributes } from './attribute.js';

type Entry<Shape> = {
  [Name in keyof Shape]-?: readonly [Name, (value: Reader) => NonNullable<Shape[Name]>];
}[keyof Shape];

/** What the attributes of a nest are called, and how each is read, by their numbers. */
export type AttributeTable<Shape> = Readonly<Record<number, Entry<Shape>>>;

/** All of a nest that the table knows. */
export function readTable<Shape>(nest: Reader, table: AttributeTable<Shape>): Shape {
  const found: Partial<Record<keyof Shape, unknown>> = {};
  const attributes = new Attributes(nest);
  while (attributes.advance()) {
    const entry = table[attributes.type];
    if (entry !== undefined) found[entry[0]] = entry[1](attributes.value);
  }
  return found as Shape;
}

export const u8 = (value: Reader): number => value.u8();
export const u16 = (value: Reader): number => value.u16();
export const u32 = (value: Reader): number => value.u32();
export const i32 = (value: Reader): number => value.i32();
export const networkU16 = (value: Reader): number => value.networkU16();

/** A number of 8 bits that is a truth. */
export const truth = (value: Reader): boolean => value.u8() !== 0;

/** An attribute that says by being there, or by a number as above. */
export const flag = (value: Reader): boolean => value.remaining === 0 || truth(value);

/** Hundredths of a second, which the kernel tells user space whatever its own clock ticks at. */
const CLOCK_MS = 10;
export const clock32 = (value: Reader): number => value.u32() * CLOCK_MS;
export const clock64 = (value: Reader): number => Number(value.u64()) * CLOCK_MS;

const ETHER = 1;
export const hardware = (value: Reader): string =>
  formatHardwareAddress(value.slice(value.remaining), ETHER);

/** An enumeration of 8 bits. */
export function named<const Name extends string>(names: readonly (Name | undefined)[]) {
  return (value: Reader): Name | Unknown => nameOf(names, value.u8());
}

/** A nest of values of one kind. */
export function listOf<Item>(read: (value: Reader) => Item) {
  return (nest: Reader): Item[] => {
    const items: Item[] = [];
    const attributes = new Attributes(nest);
    while (attributes.advance()) items.push(read(attributes.value));
    return items;
  };
}
