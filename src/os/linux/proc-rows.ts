import { DecodeError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import { undecoded } from '../gaps.js';
import { type LinuxPort, readLines } from './port.js';

/** A file of /proc that has a row a line, below a heading. */
export interface ProcFile {
  /** What is in it, for gaps. */
  what: string;
  path: string;
  isHeading?(line: string): boolean;
}

/**
 * The rows of a file. `rowOf` answers undefined for a line that is not wanted; one that cannot be
 * decoded is a gap and not the loss of the others.
 */
export function* procRows<Row>(
  port: LinuxPort,
  { what, path, isHeading }: ProcFile,
  rowOf: (line: string) => Row | undefined,
): Generator<Row[], Gap[]> {
  let failures = 0;
  for (const lines of readLines(port, path, true)) {
    const rows: Row[] = [];
    for (const line of lines) {
      if (line === '' || isHeading?.(line)) continue;
      try {
        const row = rowOf(line);
        if (row !== undefined) rows.push(row);
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        failures++;
      }
    }
    yield rows;
  }
  return undecoded(what, failures);
}
