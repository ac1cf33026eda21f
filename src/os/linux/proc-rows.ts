import { DecodeError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import { undecoded } from '../gaps.js';
import { type LinuxPort, readLines } from './port.js';

/**
 * A /proc table of a row a line. `rowOf` answers undefined for a line that is not wanted, such as
 * the heading; one that cannot be decoded is a gap and not the loss of the others.
 */
export function* procRows<Row>(
  port: LinuxPort,
  { what, path }: { what: string; path: string },
  rowOf: (line: string) => Row | undefined,
): Generator<Row[], Gap[]> {
  let failures = 0;
  for (const lines of readLines(port, path)) {
    const rows: Row[] = [];
    for (const line of lines) {
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
