import { NetstatError } from '../model/errors.js';
import { gapOf } from '../os/gaps.js';
import { escapeText } from '../render/escape.js';
import type { Extensions } from './extensions.js';
import { writeJson } from './whole-table.js';
import type { Writer } from './writer.js';

/** What an error says, as a byte string: a file of somebody else's may have put its words there. */
export function complaintOf({ message }: NetstatError): string {
  return `netstat: ${escapeText(message)}\n`;
}

/** Says why there are no rows, in JSON as a gap too. Throws what is no error of ours. */
export function tellFailure(
  what: string,
  error: unknown,
  options: { readonly extensions: Extensions },
  writer: Writer,
  said?: string,
): void {
  if (!(error instanceof NetstatError)) throw error;
  writer.stderr(said ?? complaintOf(error));
  if (options.extensions.format !== 'text') {
    writeJson({ rows: [], gaps: [gapOf(what, error)], sources: {} }, options, writer);
  }
}
