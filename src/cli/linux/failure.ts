import { NetstatError, SystemCallError } from '../../model/errors.js';
import { gapOf } from '../../os/gaps.js';
import type { Writer } from '../writer.js';
import type { NetstatOptions } from './options.js';
import { writeJson } from './whole-table.js';

/** What net-tools ends with where the system refuses a table that it has. */
const REFUSED = 255;

/** The exit code of a table that cannot be read, though its source could be opened. */
export function exitCodeOf(error: unknown, { extensions }: NetstatOptions): number {
  return extensions.format === 'text' && error instanceof SystemCallError ? REFUSED : 1;
}

/** Says why there are no rows, in JSON as a gap too. Throws what is no error of ours. */
export function tellFailure(
  what: string,
  error: unknown,
  options: NetstatOptions,
  writer: Writer,
  said?: string,
): void {
  if (!(error instanceof NetstatError)) throw error;
  writer.stderr(said ?? `netstat: ${error.message}\n`);
  if (options.extensions.format !== 'text') {
    writeJson({ rows: [], gaps: [gapOf(what, error)], sources: {} }, options, writer);
  }
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
