import type { AnySocket } from '../model/inet.js';
import type { Table } from '../model/table.js';
import { DEADLINE_MS } from '../names/options.js';
import { openUsers } from '../names/users.js';
import type { UserLookUp } from '../os/backend.js';
import { openUserLookUp } from '../os/names/users.js';
import { Turn } from './turn.js';

/** So many rows take far less than a turn. */
const ROWS_AT_A_TIME = 512;

/** Fills in `user`; a directory server that does not answer in time is a gap. */
export async function fillUserNames(
  table: Pick<Table<AnySocket>, 'rows' | 'gaps'>,
  lookUp?: UserLookUp,
): Promise<void> {
  const { rows, gaps } = table;
  const uids = new Set<number>();
  await inTurns(rows, ({ uid }) => {
    if (uid !== undefined) uids.add(uid);
  });
  const users = openUsers(lookUp);
  await users.fill(uids, performance.now() + DEADLINE_MS);
  const late = [...uids].filter((uid) => !users.knows(uid)).length;
  if (late > 0) gaps.push({ what: 'user names', code: 'ETIMEDOUT', count: late });
  await inTurns(rows, (row) => {
    const user = row.uid === undefined ? undefined : users.get(row.uid);
    if (user !== undefined) row.user = user;
  });
}

async function inTurns<Row>(rows: readonly Row[], work: (row: Row) => void): Promise<void> {
  const turn = new Turn();
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) {
    if (turn.isOver) await turn.pass();
    for (const row of rows.slice(start, start + ROWS_AT_A_TIME)) work(row);
  }
}

/** The same at once, however long the system takes. */
export function fillUserNamesSync(
  rows: readonly AnySocket[],
  lookUp: UserLookUp = openUserLookUp(),
): void {
  const users = new Map<number, string | undefined>();
  for (const row of rows) {
    const { uid } = row;
    if (uid === undefined) continue;
    if (!users.has(uid)) users.set(uid, lookUp.now(uid));
    const user = users.get(uid);
    if (user !== undefined) row.user = user;
  }
}
