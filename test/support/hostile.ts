import { decodeText } from '../../src/model/text.js';
import { fc } from './fast-check.js';

/** Pieces of which names are made that somebody chose to do harm, as bytes in UTF-8. */
const PIECES: readonly string[] = [
  '\u001b[2J\u001b[31m',
  '\u001b]0;title\u0007',
  '\n',
  '\ntcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN     \n',
  '\r',
  '\t',
  '\0',
  '\u007f',
  '\u009b31m',
  '\u0085',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\u2028',
  '\u2029',
  '\u200b',
  '\ufeff',
  ') (',
  '/',
  '\\x1b',
  '"',
  ',',
  'é',
  '名前',
  '🦦',
  ' ',
  'name',
];

const encoder = new TextEncoder();

/** Bytes that are no UTF-8: a stray, a half, an overlong form, a surrogate, a C1 control. */
const BROKEN: readonly (readonly number[])[] = [
  [0xff],
  [0x80],
  [0xe5, 0x90],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0x9b],
];

const piece = fc.oneof(
  fc.constantFrom(...PIECES).map((text) => [...encoder.encode(text)]),
  fc.constantFrom(...BROKEN).map((bytes) => [...bytes]),
);

/** Names as the model has them, see `decodeText`. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => decodeText(Uint8Array.from(pieces.flat())));

/** Characters that have no business on a terminal, besides the newline that ends a line. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What is wrong with text that a program would print, a byte string; undefined where it is well. */
export function harmIn(text: string, lines: number): string | undefined {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  if (bytes.length > 0 && bytes.at(-1) !== 0x0a) return 'no newline at the end';
  const found = text.split('\n').length - 1;
  if (found !== lines) return `${found} lines instead of ${lines}`;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const harm = HARMFUL.exec(decoded.replaceAll('\n', ''));
    return harm === null ? undefined : `U+${harm[0].codePointAt(0)?.toString(16)}`;
  } catch {
    return 'not UTF-8';
  }
}
