const BLANKS = Array.from({ length: 64 }, (_, width) => ' '.repeat(width));

/**
 * String.prototype.padEnd for the columns of long tables: a string of blanks that is there already
 * costs a third of one that is made anew, and a row has four of them.
 */
export function padEnd(text: string, width: number): string {
  const missing = width - text.length;
  return missing <= 0 ? text : text + (BLANKS[missing] ?? ' '.repeat(missing));
}

/** A number, or what stands for one that is not told, to the right of its column. */
export function padNumber(value: number | bigint | '-', width: number): string {
  const digits = String(value);
  const missing = width - digits.length;
  return missing <= 0 ? digits : (BLANKS[missing] ?? ' '.repeat(missing)) + digits;
}
