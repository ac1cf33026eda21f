import { formatIPv4, formatIPv6 } from '../model/address.js';

const SLOTS = 1024;

/**
 * Texts of addresses seen lately. A busy table repeats a few addresses a hundred thousand times;
 * formatting them once halves the cost of a row. Of fixed size, so that a table of a million
 * different peers costs no more memory: a newer address takes the slot of an older one.
 */
export class AddressCache {
  private readonly ipv4Words = new Uint32Array(SLOTS);
  private readonly ipv4Texts = new Array<string | undefined>(SLOTS);
  private readonly ipv6Words = new Uint32Array(SLOTS * 4);
  private readonly ipv6Texts = new Array<string | undefined>(SLOTS);

  /** Text of the four octets at `offset`. */
  ipv4(bytes: Uint8Array, offset: number): string {
    const word = wordAt(bytes, offset);
    const slot = slotOf(word);
    const known = this.ipv4Texts[slot];
    if (known !== undefined && this.ipv4Words[slot] === word) return known;
    const text = formatIPv4(bytes, offset);
    this.ipv4Words[slot] = word;
    this.ipv4Texts[slot] = text;
    return text;
  }

  /** Text of the sixteen octets at `offset`. */
  ipv6(bytes: Uint8Array, offset: number): string {
    const a = wordAt(bytes, offset);
    const b = wordAt(bytes, offset + 4);
    const c = wordAt(bytes, offset + 8);
    const d = wordAt(bytes, offset + 12);
    const slot = slotOf(a ^ Math.imul(b, 31) ^ Math.imul(c, 37) ^ d);
    const at = slot * 4;
    const words = this.ipv6Words;
    const known = this.ipv6Texts[slot];
    const same =
      words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d;
    if (known !== undefined && same) return known;
    const text = formatIPv6(bytes, offset);
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + 3] = d;
    this.ipv6Texts[slot] = text;
    return text;
  }
}

function wordAt(bytes: Uint8Array, at: number): number {
  const high = ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16);
  return (high | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)) >>> 0;
}

function slotOf(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> 22;
}
