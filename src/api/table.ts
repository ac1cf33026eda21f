import { UnsupportedError } from '../model/errors.js';
import type { Queries } from '../model/queries.js';
import type { TableName, Tables } from '../model/tables.js';
import type { Backend, Source, Unsupported } from '../os/backend.js';
import { mapBatches } from '../os/batches.js';
import { TABLE_MATCHERS } from '../query/table-matchers.js';
import type { Reading } from './collect.js';

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
): Reading<Tables[Name]> {
  const matches = TABLE_MATCHERS[name](query);
  const batches = sourceOf(backend, name)(query);
  const { gaps, sources } = yield* mapBatches(batches, (rows) => rows.filter(matches));
  return { gaps, sources: { [name]: sources } };
}
