/** What goes out at once, and a batch of long rows beyond it. */
const ROOM = 131_072;
const BLANK = 0x20;
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

  /** The text to the left of its column. */
  padEnd(byteString: string, width: number): void {
    this.text(byteString);
    this.blanks(width - byteString.length);
  }

  /** The digits of a number, to the right of a column. */
  padNumber(value: number, width: number): void {
    if (value >>> 0 !== value) {
      const digits = String(value);
      this.blanks(width - digits.length);
      this.text(digits);
      return;
    }
    const size = digitsOf(value);
    this.blanks(width - size);
    const bytes = this.room(size);
    this.length += size;
    let rest = value;
    for (let at = this.length - 1; at >= this.length - size; at--) {
      const tenth = (rest / 10) | 0;
      bytes[at] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
  }

  /** None where `count` is below 1. */
  blanks(count: number): void {
    const bytes = this.room(count);
    const end = this.length + count;
    while (this.length < end) bytes[this.length++] = BLANK;
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

/** How many decimal digits a number has, up to ten. */
export function digitsOf(value: number): number {
  let size = 1;
  for (let limit = 10; size < 10 && value >= limit; limit *= 10) size++;
  return size;
}
