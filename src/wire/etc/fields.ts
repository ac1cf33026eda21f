/**
 * The fields of each line of a file that reads as services(5) and protocols(5): blanks between
 * them, `#` begins a comment. The text is a binary string, one character a byte.
 */
export function* linesOfFields(text: string): Generator<string[], void> {
  for (const line of text.split('\n')) {
    const comment = line.indexOf('#');
    const fields = (comment < 0 ? line : line.slice(0, comment)).split(/[ \t\r\f\v]+/);
    const named = fields.filter((field) => field !== '');
    if (named.length > 0) yield named;
  }
}

/** A decimal number up to `highest`; undefined where `text` is none. */
export function decimalUpTo(highest: number, text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= highest ? value : undefined;
}
