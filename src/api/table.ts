import { UnsupportedError } from '../model/errors.js';
import type { Queries } from '../model/queries.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import type { TableName, Tables } from '../model/tables.js';
import type { Backend, Source, Unsupported } from '../os/backend.js';
import { mapBatches } from '../os/batches.js';
import { openBackend, selectBackend } from '../os/select.js';
import { collect, collectSync, finish, type Reading } from './collect.js';

/** Throws UnsupportedError where the system has no such table. */
export function sourceOf<Name extends keyof Tables>(
  backend: Backend,
  name: Name,
): Source<Tables[Name], Queries[Name]> {
  const source: Source<Tables[Name], Queries[Name]> | Unsupported = backend.tables[name];
  if ('unsupported' in source) {
    throw new UnsupportedError(name, backend.platform, source.unsupported);
  }
  return source;
}

/** One table as it is read, of its rows those that match. */
export function* tableBatches<Name extends TableName>(
  name: Name,
  query: Queries[Name],
  backend: Backend,
  matches: (row: Tables[Name]) => boolean = () => true,
): Reading<Tables[Name]> {
  const batches = sourceOf(backend, name)(query);
  const { gaps, sources } = yield* mapBatches(batches, (rows) => rows.filter(matches));
  return { gaps, sources: { [name]: sources } };
}

/** What is asked of a table. */
export interface TableRequest<Name extends TableName> {
  name: Name;
  options: Queries[Name] & ReadOptions;
  /** Which rows are the answer; all, where the source itself leaves out the others. */
  matches?: (row: Tables[Name]) => boolean;
}

/** One table, read to its end, letting the event loop run in between. */
export async function readTable<Name extends TableName>({
  name,
  options,
  matches,
}: TableRequest<Name>): Promise<Table<Tables[Name]>> {
  const backend = await finish(openBackend({ ...options, inThreads: true }));
  return collect(tableBatches(name, options, backend, matches), backend.pending);
}

/** The same at once. */
export function readTableSync<Name extends TableName>({
  name,
  options,
  matches,
}: TableRequest<Name>): Table<Tables[Name]> {
  return collectSync(tableBatches(name, options, selectBackend(options), matches));
}
