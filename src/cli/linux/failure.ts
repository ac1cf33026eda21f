import { SystemCallError } from '../../model/errors.js';
import { tellFailure } from '../tell-failure.js';
import type { Writer } from '../writer.js';
import type { NetstatOptions } from './options.js';

/** What net-tools ends with where the system refuses a table that it has. */
const REFUSED = 255;

/** The exit code of a table that cannot be read, though its source could be opened. */
export function exitCodeOf(error: unknown, { extensions }: NetstatOptions): number {
  return extensions.format === 'text' && error instanceof SystemCallError ? REFUSED : 1;
}

/** The error of a table of which nothing can be read; answers with the exit code. */
export function tellUnreadable(
  what: string,
  error: unknown,
  options: NetstatOptions,
  writer: Writer,
): number {
  tellFailure(what, error, options, writer);
  return exitCodeOf(error, options);
}
