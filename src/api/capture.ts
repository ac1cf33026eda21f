import { NetstatError, UnsupportedError } from '../model/errors.js';
import type { AnySocket } from '../model/inet.js';
import type { Batches, Gap, Outcome, Table } from '../model/table.js';
import { SOCKET_PROTOCOLS, type Socket, TABLE_NAMES } from '../model/tables.js';
import { userNames } from '../names/users.js';
import type { Backend } from '../os/backend.js';
import { pathOf } from '../os/file-path.js';
import { gapOf } from '../os/gaps.js';
import { openRecording } from '../os/record.js';
import { validateCapture } from '../query/validate.js';
import { finish } from './collect.js';
import { findOwners } from './owners.js';
import { sourceOf } from './table.js';

export interface CaptureOptions {
  /** Capture a /proc elsewhere instead of this system. */
  procRoot?: string | URL | undefined;
  /**
   * Take down which processes hold the sockets, with their command lines, so that a replay can tell
   * owners. On unless it is false.
   */
  owners?: boolean | undefined;
}

/** What a capture holds. */
export interface Captured {
  /** The path of the file. */
  file: string;
  /** The tables that could be read, and the sources that answered for each. */
  tables: Table<Socket>['sources'];
  /** What could not be read. */
  gaps: Gap[];
}

/**
 * Writes what this system answers to every question of this library into one file, for
 * `{ replay: file }`: on any system the same sockets can be read from it, as often as needed. The
 * file appears when it is whole, and only its owner may read it: it can hold command lines.
 * Rejects with a NetstatError where nothing can be read or the file cannot be written; NOT_A_FILE
 * where something other than a file has its name. Never holds the event loop longer than 10 ms.
 */
export async function capture(
  place: string | URL,
  options: CaptureOptions = {},
): Promise<Captured> {
  validateCapture(place, options);
  const file = pathOf(place);
  const recording = openRecording(file, options);
  try {
    const { backends } = recording;
    const work = recordAll(backends, options.owners !== false);
    // They share what they wait for.
    const { uids, ...held } = await finish(work, () => backends[0]?.pending?.());
    // Whoever has the file of another machine does not have its users.
    const names = options.procRoot === undefined ? await userNames(uids) : [];
    for (const [uid, name] of names) recording.nameUser(uid, name);
    await recording.keep();
    return { file, ...held };
  } catch (error) {
    recording.discard();
    throw error;
  }
}

interface Held extends Omit<Captured, 'file'> {
  uids: Set<number>;
}

function* recordAll(backends: readonly Backend[], wantsOwners: boolean): Generator<unknown, Held> {
  const [best] = backends;
  const owners = wantsOwners && best !== undefined ? yield* findOwners(best) : undefined;
  const held: Held = { tables: {}, gaps: [...(owners?.gaps ?? [])], uids: new Set() };
  let firstFailure: unknown;
  const note = function* (
    rows: readonly Pick<AnySocket, 'inode' | 'owningPid' | 'owner' | 'uid'>[],
  ): Generator<unknown, void> {
    yield* owners?.give(rows) ?? [];
    for (const { uid } of rows) if (uid !== undefined) held.uids.add(uid);
  };
  const tables = [
    ...SOCKET_PROTOCOLS.map((name) => ({
      name,
      what: name,
      read: (backend: Backend, details = true) =>
        noted(sourceOf(backend, name)({ details, owners: wantsOwners }), note),
    })),
    ...TABLE_NAMES.filter((name) => name !== 'legacySockets').map((name) => ({
      name,
      what: name,
      read: (backend: Backend) => noted(sourceOf(backend, name)({}), () => []),
    })),
    {
      name: 'legacySockets' as const,
      what: 'legacySockets',
      read: (backend: Backend) => noted(sourceOf(backend, 'legacySockets')({}), note),
    },
    ...(['cached', 'persistent'] as const).map((kind) => ({
      name: 'routes' as const,
      what: `${kind} routes`,
      read: (backend: Backend) => noted(sourceOf(backend, 'routes')({ [kind]: true }), () => []),
      // One system has the first, another the second.
      isOptional: true,
    })),
  ];
  for (const { name, what, read, ...entry } of tables) {
    const outcomes: Outcome[] = [];
    let failure: unknown;
    for (const backend of backends) {
      try {
        outcomes.push(yield* read(backend));
      } catch (error) {
        if (!(error instanceof NetstatError)) throw error;
        // That /proc has no such table says less than why netlink did not give it.
        if (failure === undefined || error.code !== 'UNSUPPORTED') failure = error;
        // Without details it is another question: that it is refused too is to be in the capture.
        yield* refused(() => read(backend, false));
      }
    }
    firstFailure ??= failure;
    const [first] = outcomes;
    const isLacking = failure instanceof UnsupportedError && 'isOptional' in entry;
    if (first === undefined) held.gaps.push(...(isLacking ? [] : [gapOf(what, failure)]));
    else {
      held.gaps.push(...first.gaps);
      const sources = outcomes.flatMap((outcome) => outcome.sources);
      // Of families that no kernel module is there for, none answers.
      if (sources.length > 0) {
        held.tables[name] = [...new Set([...(held.tables[name] ?? []), ...sources])];
      }
    }
  }
  if (Object.keys(held.tables).length === 0) throw firstFailure;
  return held;
}

function* refused(read: () => Generator<unknown, unknown>): Generator<unknown, void> {
  try {
    yield* read();
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
  }
}

/** The rows are thrown away: what they were made of has been taken down. */
function* noted<Row>(
  batches: Batches<Row>,
  note: (rows: Row[]) => Iterable<unknown>,
): Generator<unknown, Outcome> {
  while (true) {
    const next = batches.next();
    if (next.done === true) return next.value;
    yield* note(next.value);
    yield;
  }
}
