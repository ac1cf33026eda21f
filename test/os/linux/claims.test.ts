import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Claims } from '../../../src/os/linux/claims.js';

test('a socket that many processes share has each of them once, in order', () => {
  const claims = new Claims();
  const pids = Array.from({ length: 20_000 }, (_, index) => index + 1);
  for (const pid of pids) claims.add(7, pid, 3);
  assert.deepEqual(
    claims.of(7),
    pids.map((pid) => ({ pid, fds: [3] })),
  );
  assert.equal(claims.processCount, pids.length);
  assert.deepEqual(claims.of(8), []);
});

test('one descriptor counts once, though two tables of a process have it', () => {
  const claims = new Claims();
  for (const fd of [5, 9, 4, 5]) claims.add(7, 10, fd);
  claims.add(8, 10, 6);
  claims.add(7, 11, 5);
  assert.deepEqual(claims.of(7), [
    { pid: 10, fds: [4, 5, 9] },
    { pid: 11, fds: [5] },
  ]);
  assert.equal(claims.processCount, 2);
});
