/** What goes out at once, and a batch of long rows beyond it. */
const ROOM = 131_072;
export const BLANK = 0x20;
export const NEWLINE = 0x0a;
export const COLON = 0x3a;
const ZERO = 0x30;

/**
 * A page of text to come out, written from left to right and used again when it has gone out. Bytes
 * and not a string: to put a row together out of a dozen strings takes four times as long, and a
 * third of that is spent on collecting them as garbage. Takes byte strings, a character a byte.
 */
export class Page {
  /** Bytes written so far. */
  length = 0;
  private bytes = new Uint8Array(ROOM);

  /** What was written, until something is written again. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  text(byteString: string): void {
    const { length: size } = byteString;
    const bytes = this.room(size);
    const at = this.length;
    for (let index = 0; index < size; index++) bytes[at + index] = byteString.charCodeAt(index);
    this.length = at + size;
  }

  /** What comes again and again, of a `Stock`: all at once, in half of the time that its bytes take. */
  put(bytes: Uint8Array): void {
    this.room(bytes.length).set(bytes, this.length);
    this.length += bytes.length;
  }

  /** One byte: text() of a single character takes three times as long. */
  byte(value: number): void {
    this.room(1)[this.length++] = value;
  }

  /** The text to the left of its column. */
  padEnd(byteString: string, width: number): void {
    this.text(byteString);
    this.blanks(width - byteString.length);
  }

  /** The number to the right of its column and at least one blank before it. */
  column(value: number, width: number): void {
    const size = digitsOf(value);
    this.blanks(Math.max(width - size, 1));
    this.digits(value, size);
  }

  /** A number of so many digits. */
  digits(value: number, size = digitsOf(value)): void {
    if (value >>> 0 !== value) {
      this.text(String(value));
      return;
    }
    const bytes = this.room(size);
    const start = this.length;
    let rest = value;
    for (let at = start + size - 1; at >= start; at--) {
      const tenth = (rest / 10) | 0;
      bytes[at] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.length = start + size;
  }

  /** None where `count` is below 1. */
  blanks(count: number): void {
    const bytes = this.room(count);
    const start = this.length;
    for (let index = 0; index < count; index++) bytes[start + index] = BLANK;
    if (count > 0) this.length = start + count;
  }

  private room(size: number): Uint8Array {
    if (this.length + size > this.bytes.length) this.grow(size);
    return this.bytes;
  }

  private grow(size: number): void {
    const bytes = new Uint8Array(Math.max(this.bytes.length * 2, this.length + size));
    bytes.set(this.written);
    this.bytes = bytes;
  }
}

/** Byte strings that come again and again, spelled once for each key. For few keys: none is given up. */
export class Stock {
  private readonly kept = new Map<string, Uint8Array>();

  constructor(private readonly spell: (key: string) => string) {}

  of(key: string): Uint8Array {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const bytes = Uint8Array.from(this.spell(key), (letter) => letter.charCodeAt(0));
    this.kept.set(key, bytes);
    return bytes;
  }
}

/** How many characters a number takes. */
export function digitsOf(value: number): number {
  if (value >>> 0 !== value) return String(value).length;
  let size = 1;
  for (let limit = 10; size < 10 && value >= limit; limit *= 10) size++;
  return size;
}
