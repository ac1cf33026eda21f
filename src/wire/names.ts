/** Number of a value that we have no name for: kept, never dropped. */
export type Unknown = `UNKNOWN(${number})`;

/** Name of an enumeration's value, by its place in the list. */
export function nameOf<Name extends string>(
  names: readonly (Name | undefined)[],
  value: number,
): Name | Unknown {
  return names[value] ?? `UNKNOWN(${value})`;
}

/** Flags as the headers have them, the other way round: names by the number of the bit. */
export function namesByBit<Name extends string>(
  flags: Readonly<Record<Name, number>>,
): Readonly<Record<number, Name>> {
  const names: Record<number, Name> = {};
  for (const name of Object.keys(flags) as Name[]) names[31 - Math.clz32(flags[name])] = name;
  return names;
}
