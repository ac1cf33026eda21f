import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadOptions, SocketQuery } from '../../../src/model/query.js';
import { packet } from '../../../src/os/linux/packet.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import {
  FANOUT,
  MEMBERSHIPS,
  MULTICAST,
  PROC_NET_PACKET,
  PROMISCUOUS,
  RING,
  UNBOUND,
} from '../../vectors/packet.js';

const netlink = {
  'sock_diag packet': dump(MULTICAST, UNBOUND, FANOUT, RING),
  'sock_diag packet memberships': dump(MEMBERSHIPS, PROMISCUOUS),
};
const files = { 'net/packet': PROC_NET_PACKET };

const read = (answers: Answers, source?: ReadOptions['source'], query: SocketQuery = {}) =>
  readTable(packet(fakePort(answers), source)(query));

describe('packet sockets from netlink', () => {
  const { rows, gaps, sources } = read({ netlink, files });

  test('one that is bound', () => {
    assert.deepEqual(sources, ['netlink']);
    assert.deepEqual(gaps, []);
    assert.deepEqual(rows[0], {
      protocol: 'packet',
      type: 'raw',
      etherType: 0x0806,
      interfaceIndex: 1,
      receiveQueue: 0,
      drops: 0,
      cookie: 1169888n,
      inode: 7098292,
      uid: 0,
      flags: ['RUNNING', 'AUXDATA'],
      running: true,
      version: 0,
      reserveBytes: 0,
      copyThreshold: 0,
      timestamp: 0,
    });
  });

  test('one that is not bound', () => {
    assert.deepEqual([rows[1]?.etherType, rows[1]?.interfaceIndex], [0, undefined]);
    assert.deepEqual([rows[1]?.type, rows[1]?.running], ['dgram', false]);
  });

  test('fanout, ring, and what waits to be read', () => {
    assert.deepEqual(rows[2]?.fanout, { id: 7, mode: 'load-balance' });
    assert.equal(rows[2]?.receiveQueue, 832);
    assert.equal(rows[3]?.version, 2);
    assert.deepEqual(rows[3]?.receiveRing, {
      blockBytes: 4096,
      blocks: 4,
      frameBytes: 2048,
      frames: 8,
      retireTimeoutMs: 60,
      privateBytes: 0,
      features: 0,
    });
    assert.equal(rows[3]?.sendRing, undefined);
  });

  test('in detail, with memberships; those that the kernel leaves out are a gap', () => {
    const again = {
      'sock_diag packet memberships again': dump(MEMBERSHIPS),
      'sock_diag packet again': dump(MULTICAST, FANOUT, RING),
    };
    const { rows, gaps } = read({ netlink: { ...netlink, ...again } }, 'netlink', {
      details: true,
    });
    assert.deepEqual(rows[0]?.memberships, [
      { interfaceIndex: 1, count: 1, type: 'multicast', address: '33:33:00:00:00:01' },
      { interfaceIndex: 1, count: 1, type: 'multicast', address: '33:33:00:00:00:00' },
    ]);
    assert.deepEqual(rows[1]?.memberships, [
      { interfaceIndex: 1, count: 1, type: 'promiscuous', address: '' },
    ]);
    assert.equal(rows[0]?.memory?.receiveBuffer, 212_992);
    assert.equal(rows.length, 4);
    assert.deepEqual(gaps, [{ what: 'packet memberships', code: 'INCOMPLETE', count: 2 }]);
  });

  test('in detail, those of a socket that was made meanwhile', () => {
    const late = {
      ...netlink,
      'sock_diag packet': dump(MULTICAST, UNBOUND),
      'sock_diag packet memberships': dump(PROMISCUOUS),
      'sock_diag packet memberships again': dump(MEMBERSHIPS, PROMISCUOUS),
    };
    const { rows, gaps } = read({ netlink: late }, 'netlink', { details: true });
    assert.deepEqual(
      rows.map(({ memberships }) => memberships?.length),
      [1, 2],
    );
    assert.deepEqual(gaps, []);
  });
});

describe('packet sockets from /proc', () => {
  test('are the same ones', () => {
    const proc = read({ files }, 'proc');
    const shared = (rows: typeof proc.rows) =>
      rows.map(({ type, etherType, interfaceIndex, receiveQueue, running, uid, inode }) => {
        return { type, etherType, interfaceIndex, receiveQueue, running, uid, inode };
      });
    assert.deepEqual(shared(proc.rows), shared(read({ netlink }, 'netlink').rows));
    assert.equal(proc.rows[0]?.refCount, 3);
  });

  test('where netlink has no packet_diag; lines that are none are a gap', () => {
    const garbage = { 'net/packet': `${PROC_NET_PACKET}garbage\n` };
    const { rows, gaps, sources } = read({ files: garbage });
    assert.deepEqual(sources, ['proc']);
    assert.equal(rows.length, 4);
    assert.deepEqual(gaps, [{ what: 'packet', code: 'DECODE', count: 1 }]);
  });
});
