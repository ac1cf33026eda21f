import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Namespace } from '../namespace.js';
import { type SsRow, ssRows } from '../ss.js';

const ATTEMPTS = 5;

/**
 * An answer, and what ss lists of the same sockets: as long as to start a program of Windows takes,
 * one may come to the end of its minute in TIME_WAIT. Then both are asked again.
 */
export async function whileStill<Answer>(
  namespace: Namespace,
  ask: () => Promise<Answer>,
): Promise<{ answer: Answer; listed: SsRow[] }> {
  const list = async () => ssRows((await namespace.run('ss', ['-HOtuanoe'])).stdout);
  const sockets = (rows: readonly SsRow[]) => rows.map(({ local, remote }) => [local, remote]);
  let before = await list();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await ask();
    const listed = await list();
    if (isDeepStrictEqual(sockets(before), sockets(listed))) return { answer, listed };
    before = listed;
  }
  assert.fail('the sockets never stood still');
}
