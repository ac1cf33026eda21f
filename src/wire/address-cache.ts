import { formatIPv4, formatIPv6 } from '../model/address.js';

const SLOTS = 1024;

/** Room for addresses of one family: made at its first address, for most tables have few or none. */
interface Slots {
  readonly words: Uint32Array;
  readonly texts: (string | undefined)[];
}

function slotsOf(wordsEach: number): Slots {
  return { words: new Uint32Array(SLOTS * wordsEach), texts: new Array(SLOTS) };
}

/**
 * Texts of addresses seen lately. A busy table repeats a few addresses a hundred thousand times;
 * formatting them once halves the cost of a row. Of fixed size, so that a table of a million
 * different peers costs no more memory: a newer address takes the slot of an older one.
 */
export class AddressCache {
  private known4: Slots | undefined;
  private known6: Slots | undefined;

  /** Text of the four octets at `offset`. */
  ipv4(bytes: Uint8Array, offset: number): string {
    this.known4 ??= slotsOf(1);
    const { words, texts } = this.known4;
    const word = wordAt(bytes, offset);
    const slot = slotOf(word);
    const known = texts[slot];
    if (known !== undefined && words[slot] === word) return known;
    const text = formatIPv4(bytes, offset);
    words[slot] = word;
    texts[slot] = text;
    return text;
  }

  /** Text of the sixteen octets at `offset`. */
  ipv6(bytes: Uint8Array, offset: number): string {
    this.known6 ??= slotsOf(4);
    const { words, texts } = this.known6;
    const a = wordAt(bytes, offset);
    const b = wordAt(bytes, offset + 4);
    const c = wordAt(bytes, offset + 8);
    const d = wordAt(bytes, offset + 12);
    const slot = slotOf(a ^ Math.imul(b, 31) ^ Math.imul(c, 37) ^ d);
    const at = slot * 4;
    const known = texts[slot];
    const same =
      words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d;
    if (known !== undefined && same) return known;
    const text = formatIPv6(bytes, offset);
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + 3] = d;
    texts[slot] = text;
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
