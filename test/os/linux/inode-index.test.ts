import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InodeIndex } from '../../../src/os/linux/inode-index.js';

test('an index of inodes answers as a map does', () => {
  const index = new InodeIndex();
  const map = new Map<number, number>();
  const inodes = [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32 + 1, 2 ** 53];
  // Neighbours, others that fall on the same place, and more than there is room for at first.
  for (let at = 0; at < 5000; at++) inodes.push(7000 + at, at * 2 ** 20, at * 2 ** 33);
  for (const [entry, inode] of [...inodes, ...inodes.slice(0, 900)].entries()) {
    assert.equal(index.replace(inode, entry + 1), map.get(inode) ?? 0);
    map.set(inode, entry + 1);
    assert.equal(index.get(inode), entry + 1);
  }
  for (const [inode, value] of map) assert.equal(index.get(inode), value);
  for (const inode of [6999, -1]) assert.equal(index.get(inode), 0);
});
