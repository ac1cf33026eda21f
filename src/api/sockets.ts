import type { ReadOptions, SocketQuery } from '../model/query.js';
import type { Gap, Table } from '../model/table.js';
import {
  SOCKET_PROTOCOLS,
  type Socket,
  type SocketProtocol,
  type SocketTables,
} from '../model/tables.js';
import type { Backend } from '../os/backend.js';
import { mapBatches } from '../os/batches.js';
import { gapOf, summed } from '../os/gaps.js';
import { openBackend, selectBackend } from '../os/select.js';
import { matcher } from '../query/matches.js';
import { validate } from '../query/validate.js';
import { collect, collectSync, finish, type Reading } from './collect.js';
import { owned } from './owners.js';
import { sourceOf } from './table.js';
import { fillUserNames, fillUserNamesSync } from './user-names.js';

export type SocketOptions<Protocol extends SocketProtocol = SocketProtocol> = SocketQuery &
  ReadOptions & { protocols?: readonly Protocol[] };

/**
 * The sockets of this machine. Starts no process. Rejects with a NetstatError only where nothing
 * that was asked for could be read; what is missing from an answer otherwise is in its `gaps`.
 * One call holds the event loop no longer than 10 ms, but for V8's collector: where it goes over the
 * whole heap, that takes longer at times. Many calls at once take turns of that length.
 *
 * Codes of errors: INVALID_QUERY, UNSUPPORTED, DECODE, those of captures, or the errno's name.
 */
export async function sockets<Protocol extends SocketProtocol = SocketProtocol>(
  options: SocketOptions<Protocol> = {},
): Promise<Table<SocketTables[Protocol]>> {
  validate(options);
  return readSockets(options, await finish(openBackend({ ...options, inThreads: true })));
}

/** The same at once, holding the event loop until it is done. */
export function socketsSync<Protocol extends SocketProtocol = SocketProtocol>(
  options: SocketOptions<Protocol> = {},
): Table<SocketTables[Protocol]> {
  validate(options);
  return readSocketsSync(options, selectBackend(options));
}

/** `sockets` of a system that has been opened. */
export async function readSockets<Protocol extends SocketProtocol>(
  options: SocketOptions<Protocol>,
  backend: Backend,
): Promise<Table<SocketTables[Protocol]>> {
  const table = await collect(socketBatches(options, backend), backend.pending);
  if (options.userNames === true) await fillUserNames(table, backend.users);
  return table as Table<SocketTables[Protocol]>;
}

/** `socketsSync` of a system that has been opened. */
export function readSocketsSync<Protocol extends SocketProtocol>(
  options: SocketOptions<Protocol>,
  backend: Backend,
): Table<SocketTables[Protocol]> {
  const table = collectSync(socketBatches(options, backend));
  if (options.userNames === true) fillUserNamesSync(table.rows, backend.users);
  return table as Table<SocketTables[Protocol]>;
}

/** The sockets as they are read, without user names; an empty batch only says that time has passed. */
export function socketBatches(
  options: SocketOptions,
  backend: Backend,
): Generator<Socket[], Omit<Table<Socket>, 'rows'>> {
  return owned(rowsOf(options, backend), backend, options.owners);
}

/** Those that were asked for. */
function* rowsOf(options: SocketOptions, backend: Backend): Reading<Socket> {
  const gaps: Gap[] = [];
  const sources: Table<Socket>['sources'] = {};
  const matches = matcher(options);
  const protocols = new Set(options.protocols ?? SOCKET_PROTOCOLS);
  let failure: unknown;
  for (const protocol of protocols) {
    try {
      const batches = sourceOf(backend, protocol)(options);
      const outcome = yield* matches === undefined
        ? batches
        : mapBatches(batches, (batch) => batch.filter(matches));
      sources[protocol] = outcome.sources;
      gaps.push(...outcome.gaps);
    } catch (error) {
      gaps.push(gapOf(protocol, error));
      failure ??= error;
    }
  }
  if (failure !== undefined && Object.keys(sources).length === 0) throw failure;
  return { gaps: summed(gaps), sources };
}
