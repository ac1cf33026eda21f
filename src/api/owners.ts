import type { OwnersAsked } from '../model/query.js';
import type { Backend, HeldSocket, OwnerIndex } from '../os/backend.js';
import { mapBatches } from '../os/batches.js';
import { gapOf, summed } from '../os/gaps.js';
import type { Reading } from './collect.js';

/** So many sockets are few: they are read before it is looked for who holds them. */
const FEW = 1000;

/** The same rows with their owners, where those are asked for. */
export function owned<Row extends HeldSocket>(
  reading: Reading<Row>,
  backend: Backend,
  asked: OwnersAsked | undefined,
): Reading<Row> {
  if (asked === 'first') return withFirstOwners(reading, backend);
  return asked === true ? withAllOwners(reading, backend) : reading;
}

function* withAllOwners<Row extends HeldSocket>(
  reading: Reading<Row>,
  backend: Backend,
): Reading<Row> {
  const owners = yield* breathing(findOwners(backend));
  return yield* withOwners(reading, owners);
}

/** Which are to be found has to be known before, for which they have to be few. */
function* withFirstOwners<Row extends HeldSocket>(
  reading: Reading<Row>,
  backend: Backend,
): Reading<Row> {
  const few: Row[] = [];
  try {
    let next = reading.next();
    for (; next.done !== true && few.length <= FEW; next = reading.next()) {
      for (const row of next.value) few.push(row);
      yield [];
    }
    const owners = yield* breathing(findOwners(backend, next.done === true ? few : undefined));
    const whole = (function* (): Reading<Row> {
      yield few;
      for (; next.done !== true; next = reading.next()) yield next.value;
      return next.value;
    })();
    return yield* mapBatches(withOwners(whole, owners), (rows) => rows.map(withFirst));
  } finally {
    reading.return(undefined as never);
  }
}

function withFirst<Row extends HeldSocket>(row: Row): Row {
  const { owner } = row;
  if (owner?.kind === 'known') row.owner = { ...owner, processes: owner.processes.slice(0, 1) };
  return row;
}

/** The rows with owners, an empty batch in between says that time has passed; then what is known of both. */
function* withOwners<Row extends HeldSocket>(
  reading: Reading<Row>,
  owners: OwnerIndex,
): Reading<Row> {
  try {
    while (true) {
      const next = reading.next();
      if (next.done === true) {
        const { gaps, sources } = next.value;
        const how = owners.source && { owners: [owners.source] };
        return { gaps: summed([...owners.gaps, ...gaps]), sources: { ...sources, ...how } };
      }
      const rows = next.value;
      for (const _ of owners.give(rows)) yield [];
      yield rows;
    }
  } finally {
    reading.return(undefined as never);
  }
}

/** Who holds what. Where that cannot be found out, a gap: the sockets are there all the same. */
export function* findOwners(
  backend: Backend,
  wanted?: readonly HeldSocket[],
): Generator<void, OwnerIndex> {
  try {
    return yield* backend.owners(wanted);
  } catch (error) {
    const gap = gapOf('owners', error);
    const reason = `no process could be looked into (${gap.code})`;
    const give = (sockets: readonly HeldSocket[]): [] => {
      for (const socket of sockets) {
        const { inode, owningPid = 0 } = socket;
        const isHeld = inode !== undefined || owningPid !== 0;
        socket.owner = isHeld ? { kind: 'hidden', reason } : { kind: 'none' };
      }
      return [];
    };
    return { give, found: false, refused: true, gaps: [gap] };
  }
}

/** The same work, each piece an empty batch. */
function* breathing<Result>(work: Generator<void, Result>): Generator<never[], Result> {
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
    yield [];
  }
}
