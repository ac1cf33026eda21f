/** The names of the bits that are set, by the number of the bit; one without a name is kept. */
export function namesOfBits<Name extends string>(
  bits: number,
  names: Readonly<Record<number, Name>>,
): (Name | `UNKNOWN(${number})`)[] {
  const found: (Name | `UNKNOWN(${number})`)[] = [];
  for (let bit = 0; bit < 32; bit++) {
    const value = (1 << bit) >>> 0;
    if (bits & value) found.push(names[bit] ?? `UNKNOWN(${value})`);
  }
  return found;
}
