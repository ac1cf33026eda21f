import { NetstatError } from '../../model/errors.js';
import type { Queries } from '../../model/queries.js';
import type { Gap, Table } from '../../model/table.js';
import type { TableName, Tables } from '../../model/tables.js';
import type { Backend } from '../../os/backend.js';
import { gapOf, summed } from '../../os/gaps.js';
import { isAbsence, readWhole, tellGaps } from '../whole-table.js';
import type { Writer } from '../writer.js';

/** A table that only adds to another: where it cannot be read, it is a gap. */
export function readPart<Name extends TableName>(
  backend: Backend,
  name: Name,
  query: Queries[Name],
): Table<Tables[Name]> {
  try {
    return readWhole(backend, name, query);
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    return { rows: [], gaps: [gapOf(name, error)], sources: {} };
  }
}

/**
 * Says what could not be read, but for what the system does not have, which the form shows. What two
 * tables lack alike is said once.
 */
export function tellFaults(gaps: readonly Gap[], writer: Writer): number {
  return tellGaps(summed(gaps.filter((gap) => !isAbsence(gap))), writer);
}
