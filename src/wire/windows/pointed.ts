import { DecodeError } from '../../model/errors.js';
import { Reader } from '../reader.js';
import { utf16Text } from './utf16.js';

/**
 * An answer of Windows whose pointers, of 64 bits, point into itself, as it lay in memory at `base`.
 * A pointer that leads elsewhere is a DecodeError: it is never followed.
 */
export class Pointed {
  constructor(
    /** What was called, for errors. */
    private readonly source: string,
    readonly bytes: Uint8Array,
    private readonly base: bigint,
  ) {}

  /** From the address, 8 bytes, and the answer behind them, as the system is asked for it. */
  static from(source: string, answer: Uint8Array): Pointed {
    const base = new Reader(answer, 'LE', source).u64();
    return new Pointed(source, answer.subarray(8), base);
  }

  /** A cursor over the whole. */
  reader(): Reader {
    return new Reader(this.bytes, 'LE', this.source);
  }

  /** Where in `bytes` a pointer leads; undefined for NULL. */
  offsetOf(pointer: bigint): number | undefined {
    if (pointer === 0n) return undefined;
    const offset = pointer - this.base;
    if (offset < 0n || offset >= this.bytes.length) {
      throw new DecodeError(this.source, 0, `a pointer leads to ${offset}`);
    }
    return Number(offset);
  }

  /** The text that a PWSTR points to, or as much of it as may be that long; empty for NULL. */
  text(pointer: bigint, mostUnits = Number.POSITIVE_INFINITY): string {
    const offset = this.offsetOf(pointer);
    if (offset === undefined) return '';
    return utf16Text(this.bytes, offset, Math.min(offset + 2 * mostUnits, this.bytes.length));
  }
}
