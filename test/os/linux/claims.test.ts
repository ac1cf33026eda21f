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

test('sockets are told apart by the whole of their inode, however many there are', () => {
  const claims = new Claims();
  const inodes = [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 53];
  // Neighbours, others that fall on the same place, and more than there is room for at first.
  for (let at = 0; at < 5000; at++) inodes.push(7000 + at, 2 ** 31 + at * 2 ** 16, at * 2 ** 33);
  const all = [...new Set(inodes)];
  for (const [index, inode] of all.entries()) claims.add(inode, 1 + (index % 7), index);
  for (const [index, inode] of all.entries()) {
    assert.deepEqual(claims.of(inode), [{ pid: 1 + (index % 7), fds: [index] }]);
    const entry = claims.sole(inode);
    assert.deepEqual([claims.pidAt(entry), claims.fdAt(entry)], [1 + (index % 7), index]);
  }
  for (const inode of [6999, 2 ** 32 + 6999]) {
    assert.equal(claims.hasSocket(inode), false);
    assert.equal(claims.sole(inode), 0);
  }
  claims.add(7000, 9, 1);
  assert.equal(claims.sole(7000), 0);
  assert.equal(claims.hasSocket(7000), true);
});
