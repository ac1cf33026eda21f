import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNetlinkDiagMessage } from '../../../src/wire/netlink/netlink-diag.js';
import { Reader } from '../../../src/wire/reader.js';
import { hex } from '../../vectors/hex.js';
import { MEMBER } from '../../vectors/netlink.js';

test('struct netlink_diag_msg', () => {
  const { memory, ...rest } = readNetlinkDiagMessage(new Reader(MEMBER, 'LE', '', 16));
  assert.deepEqual(rest, {
    type: 3,
    family: 0,
    state: 7,
    portId: 30800,
    destinationPortId: 0,
    destinationGroup: 0,
    inode: 7098300,
    cookie: 1169895n,
    groups: [1, 7, 33],
    flags: 2,
  });
  assert.equal(memory?.drops, 0);
});

test('groups of a big-endian machine, whose longs have the high half first', () => {
  // The same message, turned word by word.
  const message = hex(`
    10030007 00007850 00000000 00000000 006c4fbc 0011d9e7 00000000
    000c0001 00000001 00000041  00080004 00000002`);
  const { groups, flags, cookie } = readNetlinkDiagMessage(new Reader(message, 'BE', ''));
  assert.deepEqual(groups, [1, 7, 33]);
  assert.deepEqual([flags, cookie], [2, 1169895n]);
});
