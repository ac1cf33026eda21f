import { NetstatError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';

const CODE = 'ERROR_ELEVATION_REQUIRED';
const WORDS = 'The requested operation requires elevation.';

/**
 * Throws where processes that have sockets do not let their programs be asked for: with elevation
 * Windows lets all of them be.
 */
export function requireElevation(gaps: readonly Gap[]): void {
  const isRefusal = ({ what, code }: Gap) =>
    what === 'paths of programs' && code === 'ERROR_ACCESS_DENIED';
  if (gaps.some(isRefusal)) throw new NetstatError(CODE, WORDS);
}

/** What Windows itself says of the error; undefined where it has no words of its own. */
export function wordsOfWindows(error: unknown): string | undefined {
  return error instanceof NetstatError && error.code === CODE ? `${WORDS}\n` : undefined;
}
