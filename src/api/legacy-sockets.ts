import type { LegacySocket, LegacySocketQuery } from '../model/legacy-sockets.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import type { Backend } from '../os/backend.js';
import { mapBatches } from '../os/batches.js';
import { openBackend, selectBackend } from '../os/select.js';
import { legacyMatcher } from '../query/legacy.js';
import { validateTable } from '../query/validate.js';
import { collect, collectSync, finish, type Reading } from './collect.js';
import { owned } from './owners.js';
import { sourceOf } from './table.js';
import { fillUserNames, fillUserNamesSync } from './user-names.js';

export type LegacySocketOptions = LegacySocketQuery & ReadOptions;

/**
 * Sockets of IPX, AX.25, X.25, NET/ROM, ROSE and AppleTalk, of the families that this machine's
 * kernel has: many have none. Rejects with a NetstatError where nothing that was named could be
 * read: UNSUPPORTED where the kernel lacks it. Never holds the event loop longer than 10 ms.
 */
export async function legacySockets(
  options: LegacySocketOptions = {},
): Promise<Table<LegacySocket>> {
  validateTable('legacySockets', options);
  return readLegacySockets(options, await finish(openBackend({ ...options, inThreads: true })));
}

/** The same at once, holding the event loop until it is done. */
export function legacySocketsSync(options: LegacySocketOptions = {}): Table<LegacySocket> {
  validateTable('legacySockets', options);
  return readLegacySocketsSync(options, selectBackend(options));
}

/** `legacySockets` of a system that has been opened. */
export async function readLegacySockets(
  options: LegacySocketOptions,
  backend: Backend,
): Promise<Table<LegacySocket>> {
  const table = await collect(reading(options, backend), backend.pending);
  if (options.userNames === true) await fillUserNames(table, backend.users);
  return table;
}

/** `legacySocketsSync` of a system that has been opened. */
export function readLegacySocketsSync(
  options: LegacySocketOptions,
  backend: Backend,
): Table<LegacySocket> {
  const table = collectSync(reading(options, backend));
  if (options.userNames === true) fillUserNamesSync(table.rows, backend.users);
  return table;
}

function reading(options: LegacySocketOptions, backend: Backend): Reading<LegacySocket> {
  return owned(rowsOf(options, backend), backend, options.owners);
}

function* rowsOf(options: LegacySocketOptions, backend: Backend): Reading<LegacySocket> {
  const matches = legacyMatcher(options);
  const read = sourceOf(backend, 'legacySockets')(options);
  const { gaps, sources } = yield* mapBatches(read, (rows) => rows.filter(matches));
  return { gaps, sources: { legacySockets: sources } };
}
