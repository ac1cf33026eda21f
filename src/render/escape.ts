import { encodeText } from '../model/text.js';

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * What may drive a terminal, forge a line or hide: control characters (C0, DEL, C1), bytes that are
 * no UTF-8 (lone surrogates, see `decodeText`), format characters (bidirectional marks and whatever
 * else has no width), line and paragraph separators.
 */
const HOSTILE = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]/u;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A name from outside as a byte string that is safe to show: hostile characters become `\n`, `\r`,
 * `\t` or their bytes as `\x1b`, all others stay, a backslash too. Of more than `limit` bytes, what
 * fits of whole characters.
 */
export function escapeText(text: string, limit = Number.POSITIVE_INFINITY): string {
  if (PLAIN.test(text)) return text.length <= limit ? text : text.slice(0, limit);
  let shown = '';
  for (const character of text) {
    const unit = HOSTILE.test(character) ? escaped(character) : binary(character);
    if (shown.length + unit.length > limit) break;
    shown += unit;
  }
  return shown;
}

function escaped(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  let text = '';
  for (const byte of encodeText(character)) text += `\\x${byte.toString(16).padStart(2, '0')}`;
  return text;
}

function binary(character: string): string {
  return String.fromCharCode(...encodeText(character));
}
