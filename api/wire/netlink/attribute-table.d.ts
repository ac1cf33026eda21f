import { type Unknown } from '../names.js';
import type { Reader } from '../reader.js';
type Entry<Shape> = {
    [Name in keyof Shape]-?: readonly [Name, (value: Reader) => NonNullable<Shape[Name]>];
}[keyof Shape];
/** What the attributes of a nest are called, and how each is read, by their numbers. */
export type AttributeTable<Shape> = Readonly<Record<number, Entry<Shape>>>;
/** All of a nest that the table knows. */
export declare function readTable<Shape>(nest: Reader, table: AttributeTable<Shape>): Shape;
export declare const u8: (value: Reader) => number;
export declare const u16: (value: Reader) => number;
export declare const u32: (value: Reader) => number;
export declare const i32: (value: Reader) => number;
export declare const networkU16: (value: Reader) => number;
/** A number of 8 bits that is a truth. */
export declare const truth: (value: Reader) => boolean;
/** An attribute that says by being there, or by a number as above. */
export declare const flag: (value: Reader) => boolean;
export declare const clock32: (value: Reader) => number;
export declare const clock64: (value: Reader) => number;
export declare const hardware: (value: Reader) => string;
/** An enumeration of 8 bits. */
export declare function named<const Name extends string>(names: readonly (Name | undefined)[]): (value: Reader) => Name | Unknown;
/** A nest of values of one kind. */
export declare function listOf<Item>(read: (value: Reader) => Item): (nest: Reader) => Item[];
export {};
