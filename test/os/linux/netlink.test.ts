import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadOptions, SocketQuery } from '../../../src/model/query.js';
import { netlink } from '../../../src/os/linux/netlink.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { CONNECTED, DUMPING, KERNEL, MEMBER, PROC_NET_NETLINK } from '../../vectors/netlink.js';

// As the kernel answers: the member of a group once more.
const answers = { 'sock_diag netlink': dump(KERNEL, MEMBER, MEMBER, CONNECTED) };
const files = { 'net/netlink': PROC_NET_NETLINK };

const read = (given: Answers, source?: ReadOptions['source'], query: SocketQuery = {}) =>
  readTable(netlink(fakePort(given), source)(query));

describe('netlink sockets from netlink', () => {
  const { rows, gaps, sources } = read({ netlink: answers, files });

  test('each once', () => {
    assert.deepEqual(sources, ['netlink']);
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      rows.map((row) => row.inode),
      [7098251, 7098300, 7098301],
    );
  });

  test('the member of groups', () => {
    assert.deepEqual(rows[1], {
      protocol: 'netlink',
      netlinkFamily: 0,
      netlinkFamilyName: 'ROUTE',
      portId: 30800,
      groups: [1, 7, 33],
      type: 'raw',
      connected: false,
      receiveQueue: 0,
      sendQueue: 0,
      drops: 0,
      cookie: 1169895n,
      inode: 7098300,
      dumping: false,
      flags: ['PKTINFO'],
    });
  });

  test('the connected one', () => {
    const { connected, destinationPortId, destinationGroup, type } = rows[2] ?? {};
    assert.deepEqual([connected, destinationPortId, destinationGroup, type], [true, 0, 0, 'dgram']);
  });

  test('a dump under way', () => {
    const { rows } = read({ netlink: { 'sock_diag netlink': dump(DUMPING) } }, 'netlink');
    assert.equal(rows[0]?.dumping, true);
    assert.equal(rows[0]?.receiveQueue, 4352);
    assert.deepEqual(rows[0]?.flags, []);
  });

  test('memory in detail', () => {
    const { rows } = read({ netlink: answers }, 'netlink', { details: true });
    assert.equal(rows[0]?.memory?.sendBuffer, 212_992);
  });
});

describe('netlink sockets from /proc', () => {
  test('are the same ones, with no more than 32 groups', () => {
    const proc = read({ files }, 'proc');
    const shared = (rows: typeof proc.rows) =>
      rows.map(({ netlinkFamilyName, portId, groups, receiveQueue, sendQueue, drops, inode }) => {
        const first = groups.filter((group) => group <= 32);
        return { netlinkFamilyName, portId, first, receiveQueue, sendQueue, drops, inode };
      });
    assert.deepEqual(shared(proc.rows), shared(read({ netlink: answers }, 'netlink').rows));
    assert.equal(proc.rows[0]?.refCount, 2);
  });

  test('where netlink has no netlink_diag; lines that are none are a gap', () => {
    const garbage = { 'net/netlink': `${PROC_NET_NETLINK}0 0\n` };
    const { rows, gaps, sources } = read({ files: garbage });
    assert.deepEqual(sources, ['proc']);
    assert.equal(rows.length, 3);
    assert.deepEqual(gaps, [{ what: 'netlink', code: 'DECODE', count: 1 }]);
  });
});
