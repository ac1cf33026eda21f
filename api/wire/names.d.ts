/** Number of a value that we have no name for: kept, never dropped. */
export type Unknown = `UNKNOWN(${number})`;
/** Name of an enumeration's value, by its place in the list. */
export declare function nameOf<Name extends string>(names: readonly (Name | undefined)[], value: number): Name | Unknown;
/** Flags as the headers have them, the other way round: names by the number of the bit. */
export declare function namesByBit<Name extends string>(flags: Readonly<Record<Name, number>>): Readonly<Record<number, Name>>;
