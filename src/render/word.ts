import { escapeText } from './escape.js';

/**
 * A name from outside, as a byte string that stands as one word among others: in quotes where it
 * could be taken for more.
 */
export function word(text: string): string {
  const shown = escapeText(text);
  return text !== '' && !/[\s"]/u.test(text) ? shown : `"${shown.replaceAll('"', '\\x22')}"`;
}
