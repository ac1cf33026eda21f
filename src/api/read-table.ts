import type { Queries } from '../model/queries.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import type { TableName, Tables } from '../model/tables.js';
import { openBackend, selectBackend } from '../os/select.js';
import { validateTable } from '../query/validate.js';
import { collect, collectSync, finish } from './collect.js';
import { tableBatches } from './table.js';

/** One table of the system that the options name, letting the event loop run in between. */
export async function readTable<Name extends TableName>(
  name: Name,
  options: Queries[Name] & ReadOptions,
): Promise<Table<Tables[Name]>> {
  validateTable(name, options);
  const backend = await finish(openBackend({ ...options, inThreads: true }));
  return collect(tableBatches(name, options, backend), backend.pending);
}

/** The same at once. */
export function readTableSync<Name extends TableName>(
  name: Name,
  options: Queries[Name] & ReadOptions,
): Table<Tables[Name]> {
  validateTable(name, options);
  return collectSync(tableBatches(name, options, selectBackend(options)));
}
