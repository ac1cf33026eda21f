import { DecodeError } from '../../model/errors.js';

const DIGITS = /^-?\d{1,20}$/;
const LARGEST = 2n ** 64n - 1n;
const NAME = /^[!-~]+$/;

/** A counter's value: 64 bits without a sign, or a negative number that stands for a word. */
export function parseCounterValue(text: string, source: string): bigint {
  if (DIGITS.test(text)) {
    const value = BigInt(text);
    if (value <= LARGEST) return value;
  }
  throw new DecodeError(source, 0, `value ${text.slice(0, 24)}`);
}

/** A counter's name: the kernel's are letters and digits. */
export function checkCounterName(text: string, source: string): string {
  if (NAME.test(text)) return text;
  throw new DecodeError(source, 0, 'a name of other bytes than visible ASCII');
}
