import type { Owner } from '../model/owner.js';
import type { Batches } from '../model/table.js';
import type { Backend, HeldSocket, OwnerIndex } from '../os/backend.js';
import { gapOf } from '../os/gaps.js';

/** Rows after which time may have passed, even where hundreds of processes share each. */
const ROWS_AT_A_TIME = 16;

/** Who holds what. Where that cannot be found out, a gap: the sockets are there all the same. */
export function* findOwners(backend: Backend): Generator<void, OwnerIndex> {
  try {
    return yield* backend.owners();
  } catch (error) {
    const gap = gapOf('owners', error);
    const reason = `no process could be looked into (${gap.code})`;
    const ownerOf = ({ inode, owningPid = 0 }: HeldSocket): Owner =>
      inode === undefined && owningPid === 0 ? { kind: 'none' } : { kind: 'hidden', reason };
    return { ownerOf, found: false, refused: true, gaps: [gap] };
  }
}

/** The same batches with owners; an empty one in between says that time has passed. */
export function* withOwners<Row extends HeldSocket & { owner?: Owner }>(
  batches: Batches<Row>,
  owners: OwnerIndex,
): Batches<Row> {
  try {
    while (true) {
      const next = batches.next();
      if (next.done === true) return next.value;
      const rows = next.value;
      for (const _ of owners.prepare?.(rows) ?? []) yield [];
      for (const [index, row] of rows.entries()) {
        row.owner = owners.ownerOf(row);
        if (index % ROWS_AT_A_TIME === 0) yield [];
      }
      yield rows;
    }
  } finally {
    batches.return({ sources: [], gaps: [] });
  }
}

/** The same work, each piece an empty batch. */
export function* breathing<Result>(work: Generator<void, Result>): Generator<never[], Result> {
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
    yield [];
  }
}
