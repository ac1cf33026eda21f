import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillUserNames, fillUserNamesSync } from '../../src/api/user-names.js';
import type { AnySocket } from '../../src/model/inet.js';
import { openUserLookUp } from '../../src/os/names/users.js';

const UNKNOWN = 4_000_000_001;

/** Sockets of root, of nobody at all, and of none. */
function rows(): AnySocket[] {
  return Array.from({ length: 2_000 }, (_, index) =>
    index % 3 === 0 ? { uid: 0 } : index % 3 === 1 ? { uid: UNKNOWN } : {},
  );
}

function expected(): AnySocket[] {
  const user = openUserLookUp().now(0);
  return rows().map((row) => (row.uid === 0 && user !== undefined ? { ...row, user } : row));
}

test('rows get the name of their user where there is one', async () => {
  const table = { rows: rows(), gaps: [] };
  await fillUserNames(table);
  assert.deepEqual(table, { rows: expected(), gaps: [] });
});

test('the same at once', () => {
  const filled = rows();
  fillUserNamesSync(filled);
  assert.deepEqual(filled, expected());
});
