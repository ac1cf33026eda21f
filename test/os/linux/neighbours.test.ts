import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { neighbours } from '../../../src/os/linux/neighbours.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { LINK_VA } from '../../vectors/interfaces.js';
import * as vectors from '../../vectors/neighbours.js';

const EPERM = 1;
const NETLINK = {
  'rtnetlink interface names': dump(LINK_VA),
  'rtnetlink neighbours IPv4': dump(vectors.PERMANENT, vectors.MANAGED, vectors.REACHABLE),
  'rtnetlink neighbours IPv4 proxied': dump(vectors.PROXY, vectors.PROXY_EVERYWHERE),
  'rtnetlink neighbours IPv6': dump(vectors.ROUTER6),
  'rtnetlink neighbours IPv6 proxied': dump(),
};
const FILES = { 'net/arp': vectors.PROC_NET_ARP };
const hardware = { hardwareType: 1, hardwareTypeName: 'ether' };
const va = { interfaceIndex: 3, interfaceName: 'va', ...hardware };

const read = (answers: Answers, source?: 'netlink' | 'proc') =>
  readTable(neighbours(fakePort(answers), source)({}));

test('neighbours from netlink, and for whom the system answers', () => {
  const { rows, gaps, sources } = read({ netlink: NETLINK });
  assert.deepEqual([gaps, sources], [[], ['netlink']]);
  const known = rows.map(({ cache: _, ...row }) => row);
  const common = { family: 'IPv4', type: 'unicast', flags: [] };
  const hardwareAddress = '02:00:00:00:00:02';
  assert.deepEqual(known, [
    { ...common, ...va, address: '10.0.0.2', hardwareAddress, state: 'PERMANENT', probes: 0 },
    {
      ...common,
      ...va,
      address: '10.0.0.12',
      state: 'INCOMPLETE',
      flags: ['MANAGED'],
      probes: 4,
    },
    {
      ...common,
      ...va,
      address: '10.0.0.3',
      hardwareAddress: '02:00:00:00:00:03',
      state: 'REACHABLE',
      probes: 0,
      protocol: 4,
      protocolName: 'static',
    },
    { ...common, ...va, address: '10.0.0.9', state: 'NONE', flags: ['PROXY'] },
    { ...common, address: '10.0.0.99', state: 'NONE', flags: ['PROXY'] },
    {
      ...common,
      ...va,
      family: 'IPv6',
      address: 'fe80::2',
      hardwareAddress,
      state: 'PERMANENT',
      flags: ['ROUTER'],
      probes: 0,
    },
  ]);
  assert.deepEqual(rows[1]?.cache, {
    confirmedMs: 60_240,
    usedMs: 240,
    updatedMs: 240,
    references: 1,
  });
});

describe('neighbours from /proc', () => {
  test('those of IPv4', () => {
    const { rows, gaps, sources } = read({ files: FILES });
    assert.deepEqual(sources, ['proc']);
    assert.deepEqual(gaps, [
      { what: 'neighbours IPv6, from /proc', code: 'UNSUPPORTED', count: 1 },
    ]);
    const common = { family: 'IPv4', flags: [] };
    const there = { ...common, interfaceName: 'va', ...hardware };
    assert.deepEqual(rows, [
      {
        ...there,
        address: '10.0.0.2',
        hardwareAddress: '02:00:00:00:00:02',
        state: 'PERMANENT',
      },
      { ...there, address: '10.0.0.12' },
      { ...there, address: '10.0.0.5' },
      { ...there, address: '10.0.0.3', hardwareAddress: '02:00:00:00:00:03' },
      { ...there, address: '10.0.0.9', state: 'NONE', flags: ['PROXY'] },
      { ...common, address: '10.0.0.99', state: 'NONE', flags: ['PROXY'] },
    ]);
  });

  test('lines that are none are a gap', () => {
    const bad = ['10.0.0.300 0x1 0x2 02:00:00:00:00:02 * va', '10.0.0.1 1 0x2 * * va', '10.0.0.1'];
    const { gaps } = read({ files: { 'net/arp': bad.join('\n') } }, 'proc');
    assert.deepEqual(gaps[0], { what: 'neighbours IPv4', code: 'DECODE', count: 3 });
  });
});

test('one part that may not be read is a gap', () => {
  const netlink = { ...NETLINK, 'rtnetlink neighbours IPv6': EPERM };
  const { rows, gaps } = read({ netlink });
  assert.equal(rows.length, 5);
  assert.deepEqual(gaps, [{ what: 'neighbours IPv6', code: 'EPERM', count: 1 }]);
});
