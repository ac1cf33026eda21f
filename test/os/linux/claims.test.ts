import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Claim, Claims } from '../../../src/os/linux/claims.js';

/** What has been claimed of a socket. */
function claimsOf(claims: Claims, inode: number): Claim[] {
  return claims.latestOf([{ inode }]).flatMap((entry) => (entry === 0 ? [] : claims.of(entry)));
}

function settled(claims: Claims): Claims {
  for (const _ of claims.settle());
  return claims;
}

test('a socket that many processes share has each of them once, in order', () => {
  const claims = new Claims();
  const pids = Array.from({ length: 20_000 }, (_, index) => index + 1);
  for (const pid of pids) claims.add(7, pid, 3);
  assert.deepEqual(
    claimsOf(settled(claims), 7),
    pids.map((pid) => ({ pid, fds: [3] })),
  );
  assert.equal(claims.processCount, pids.length);
  assert.deepEqual(claimsOf(claims, 8), []);
});

test('one descriptor counts once, though two tables of a process have it', () => {
  const claims = new Claims();
  for (const fd of [5, 9, 4, 5]) claims.add(7, 10, fd);
  claims.add(8, 10, 6);
  claims.add(7, 11, 5);
  assert.deepEqual(claimsOf(settled(claims), 7), [
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
  claims.add(7000, 9, 1);
  const entries = settled(claims).latestOf(all.map((inode) => ({ inode })));
  for (const [index, inode] of all.entries()) {
    const claim = { pid: 1 + (index % 7), fds: [index] };
    const entry = entries[index] as number;
    assert.equal(claims.isSole(entry), inode !== 7000);
    if (inode === 7000) assert.deepEqual(claims.of(entry), [claim, { pid: 9, fds: [1] }]);
    else assert.deepEqual([claims.pidAt(entry), claims.fdAt(entry)], [claim.pid, index]);
  }
  assert.deepEqual(claims.latestOf([{ inode: 6999 }, { inode: 2 ** 32 + 6999 }, {}]), [0, 0, 0]);
});

test('before anything has been added nothing is found', () => {
  assert.deepEqual(claimsOf(new Claims(), 7), []);
  assert.deepEqual(claimsOf(settled(new Claims()), 7), []);
});

test('sockets in long rows of inodes that fall on the same places are each found', () => {
  const claims = new Claims();
  const rows = [0, 2 ** 21, 2 ** 31].flatMap((start) =>
    Array.from({ length: 20_000 }, (_, index) => start + index),
  );
  for (const [index, inode] of rows.entries()) claims.add(inode, 10, index);
  const entries = settled(claims).latestOf(rows.map((inode) => ({ inode })));
  assert.deepEqual(
    entries.map((entry) => claims.fdAt(entry)),
    rows.map((_, index) => index),
  );
});
