import { NetstatError } from '../../model/errors.js';
import type { Queries } from '../../model/queries.js';
import type { Table } from '../../model/table.js';
import type { TableName, Tables } from '../../model/tables.js';
import type { Backend } from '../../os/backend.js';
import { selectBackend } from '../../os/select.js';
import { leavesOutProc } from '../extensions.js';
import { readOptionsOf } from '../read-options.js';
import { readWhole } from '../whole-table.js';
import type { NetstatOptions } from './options.js';

/** The tables of the families beside those of the Internet. */
export type LegacyTable = Extract<TableName, `legacy${string}`>;

/**
 * What the options ask of such a table; undefined where the system lacks the family. Throws where it
 * cannot be read, or not from the source that is forced.
 */
export function readLegacy<Name extends LegacyTable>(
  name: Name,
  query: Queries[Name],
  backend: Backend,
  options: NetstatOptions,
): Table<Tables[Name]> | undefined {
  try {
    return readWhole(backend, name, query);
  } catch (error) {
    if (!isLack(error)) throw error;
    if (!leavesOutProc(options.extensions.source)) return undefined;
    const proc = selectBackend({ ...readOptionsOf(options), source: 'proc' });
    if (isThere(() => readWhole(proc, name, query))) throw error;
    return undefined;
  }
}

/** Not there; or of a capture that was made before it was asked for, as if it were not. */
function isLack(error: unknown): boolean {
  return error instanceof NetstatError && ['UNSUPPORTED', 'NOT_CAPTURED'].includes(error.code);
}

function isThere(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isLack(error)) return false;
    throw error;
  }
}
