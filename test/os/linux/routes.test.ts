import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RouteQuery } from '../../../src/model/routes.js';
import { routes } from '../../../src/os/linux/routes.js';
import { routeMatcher } from '../../../src/query/routes.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { LINK_VA } from '../../vectors/interfaces.js';
import * as vectors from '../../vectors/routes.js';

const { PROC_NET_IPV6_ROUTE, PROC_NET_ROUTE, PROC_NET_RT_CACHE } = vectors;
const NAMES = {
  'rtnetlink interface names': dump(LINK_VA),
  'rtnetlink nexthop objects': dump(),
};
const ENOENT = 2;
const EPERM = 1;
const va = { interfaceIndex: 3, interfaceName: 'va' };

const read = (answers: Answers, query: RouteQuery = {}, source?: 'netlink' | 'proc') =>
  readTable(routes(fakePort(answers), source)(query));

/** The row of one message. */
function row(message: Uint8Array, family: 'IPv4' | 'IPv6' = 'IPv4', cached = false) {
  const question = `rtnetlink ${cached ? 'cached ' : ''}route ${family}`;
  const netlink = { ...NAMES, [question]: dump(message) };
  const { rows, gaps } = read({ netlink }, { families: [family], cached }, 'netlink');
  assert.deepEqual(gaps, []);
  return rows[0];
}

const IPV4 = {
  family: 'IPv4',
  prefixLength: 16,
  type: 'unicast',
  table: 254,
  tableName: 'main',
  protocol: 3,
  protocolName: 'boot',
  scope: 0,
  scopeName: 'universe',
  tos: 0,
  flags: [],
} as const;
const IPV6 = { ...IPV4, family: 'IPv6', prefixLength: 48, priority: 1024 } as const;

describe('a route from netlink', () => {
  test('with every metric', () => {
    assert.deepEqual(row(vectors.METRICS), {
      ...IPV4,
      destination: '10.6.0.0',
      nextHops: [{ ...va, gateway: '10.0.0.3', realms: { from: 3, to: 4 }, flags: [] }],
      metrics: {
        mtu: 1400,
        windowBytes: 3000,
        rttMs: 120,
        rttVarianceMs: 35,
        slowStartThreshold: 7,
        congestionWindow: 9,
        advertisedMss: 1300,
        reordering: 5,
        hopLimit: 33,
        initialCongestionWindow: 11,
        rtoMinMs: 250,
        initialReceiveWindow: 12,
        features: ['ECN'],
        quickAck: true,
        fastOpenNoCookie: true,
        congestion: 'reno',
        locked: ['mtu', 'congestionWindow', 'rtoMinMs'],
      },
    });
  });

  test('with two next hops, of either family', () => {
    assert.deepEqual(row(vectors.MULTIPATH), {
      ...IPV4,
      destination: '10.5.0.0',
      nextHops: [
        { ...va, gateway: '10.0.0.2', weight: 2, flags: [] },
        { interfaceIndex: 2, gateway: 'fe80::9', weight: 5, flags: ['ONLINK'] },
      ],
    });
    const hops = row(vectors.MULTIPATH6, 'IPv6')?.nextHops;
    assert.deepEqual(
      hops?.map(({ gateway, weight }) => [gateway, weight]),
      [
        ['fe80::1', 3],
        ['fe80::2', 1],
      ],
    );
  });

  test('by IPv6, by a nexthop object, wrapped, to nowhere', () => {
    assert.deepEqual(row(vectors.VIA_IPV6)?.nextHops, [{ ...va, gateway: 'fe80::77', flags: [] }]);
    assert.equal(row(vectors.NEXTHOP_OBJECT)?.nextHopId, 5);
    assert.equal(row(vectors.ENCAPSULATED)?.nextHops[0]?.encapsulation?.kind, 'ip');
    const { tableName: _, ...common } = IPV4;
    const nowhere = { ...common, type: 'throw', table: 77, destination: '10.4.0.0', nextHops: [] };
    assert.deepEqual(row(vectors.THROW), nowhere);
  });

  test('that expires, and is preferred', () => {
    assert.deepEqual(row(vectors.EXPIRING6, 'IPv6'), {
      ...IPV6,
      destination: '2001:db8:6::',
      nextHops: [{ ...va, gateway: 'fe80::1', flags: [] }],
      metrics: { mtu: 1400, hopLimit: 3 },
      preference: 'high',
      expiresMs: 2_999_490,
    });
  });

  test('for packets from one network alone', () => {
    const from = row(vectors.FROM6, 'IPv6');
    assert.deepEqual([from?.source, from?.sourcePrefixLength], ['2001:db8:9::', 64]);
  });

  test('that was learned', () => {
    const { protocolName: _, ...common } = IPV4;
    assert.deepEqual(row(vectors.CACHED, 'IPv4', true), {
      ...common,
      destination: '10.20.0.1',
      prefixLength: 32,
      protocol: 0,
      protocolName: 'unspec',
      nextHops: [{ ...va, gateway: '10.0.0.9', flags: [] }],
      flags: ['CLONED'],
      metrics: { mtu: 1300 },
      expiresMs: 599_490,
      cache: { references: 1, lastUsedMs: 500, uses: 0 },
    });
  });
});

describe('routes from /proc', () => {
  const files = { 'net/route': PROC_NET_ROUTE, 'net/ipv6_route': PROC_NET_IPV6_ROUTE };

  test('IPv4', () => {
    const { rows, gaps } = read({ files }, { families: ['IPv4'], tables: [254] }, 'proc');
    assert.deepEqual(gaps, []);
    const main = { family: 'IPv4', prefixLength: 16, table: 254, tableName: 'main' };
    const hop = { interfaceName: 'va' };
    assert.deepEqual(rows, [
      {
        ...main,
        destination: '0.0.0.0',
        prefixLength: 0,
        type: 'unicast',
        priority: 100,
        nextHops: [{ ...hop, gateway: '10.0.0.254' }],
        rtfFlags: ['UP', 'GATEWAY'],
      },
      { ...main, destination: '10.1.0.0', nextHops: [], rtfFlags: ['UP', 'REJECT'] },
      { ...main, destination: '10.3.0.0', nextHops: [], rtfFlags: ['UP'] },
      {
        ...main,
        destination: '10.6.0.0',
        type: 'unicast',
        nextHops: [{ ...hop, gateway: '10.0.0.3' }],
        metrics: { advertisedMss: 1300, windowBytes: 3000, rttMs: 120 },
        rtfFlags: ['UP', 'GATEWAY'],
      },
      {
        ...main,
        destination: '10.9.9.9',
        prefixLength: 32,
        type: 'unicast',
        nextHops: [{ ...hop, gateway: '10.0.0.9' }],
        rtfFlags: ['UP', 'GATEWAY', 'HOST'],
      },
      // Its gateway is an IPv6 address, which the file does not show.
      {
        ...main,
        destination: '10.12.0.0',
        type: 'unicast',
        nextHops: [hop],
        rtfFlags: ['UP', 'GATEWAY'],
      },
    ]);
  });

  test('IPv6', () => {
    const { rows } = read({ files }, { families: ['IPv6'] }, 'proc');
    const six = { family: 'IPv6', preference: 'medium' };
    assert.deepEqual(rows[1], {
      ...six,
      destination: '2001:db8:6::',
      prefixLength: 48,
      type: 'unicast',
      priority: 1024,
      nextHops: [{ interfaceName: 'va', gateway: 'fe80::1' }],
      rtfFlags: ['UP', 'GATEWAY', 'EXPIRES'],
      preference: 'high',
      refCount: 2,
    });
    const told = rows.map(({ destination, type, priority }) => [destination, type, priority]);
    assert.deepEqual(told, [
      ['2001:db8:2::', undefined, 1024],
      ['2001:db8:6::', 'unicast', 1024],
      ['2001:db8:7::', 'unicast', 1024],
      ['2001:db8:7::', 'unicast', 1024],
      ['2001:db8:8::', 'unicast', 1024],
      ['::', 'unicast', 5],
      ['::1', 'local', 0],
      ['ff00::', 'multicast', 256],
      ['ff00::', 'multicast', 256],
      ['::', undefined, 0xffffffff],
    ]);
  });

  test('how often it was used, of kernels that counted', () => {
    const route = PROC_NET_ROUTE.replace('0003\t0\t0\t100', '0003\t2\t3000000000\t100');
    const six = PROC_NET_IPV6_ROUTE.replace('00000002 00000000', '00000002 ffffffff');
    const used = { 'net/route': route, 'net/ipv6_route': six };
    const counted = read({ files: used }, {}, 'proc').rows.flatMap(({ refCount, useCount }) =>
      useCount === undefined ? [] : [[refCount, useCount]],
    );
    assert.deepEqual(counted, [
      [2, 3_000_000_000],
      [2, 0xffffffff],
    ]);
  });

  test('of a cache that old kernels kept', () => {
    const cached = PROC_NET_IPV6_ROUTE.replace('00200200', '01000007');
    const old = { 'net/rt_cache': PROC_NET_RT_CACHE, 'net/ipv6_route': cached };
    const { rows, gaps } = read({ files: old }, { cached: true });
    assert.deepEqual(gaps, []);
    assert.deepEqual(rows[0], {
      family: 'IPv4',
      destination: '10.0.0.2',
      prefixLength: 32,
      source: '10.0.0.1',
      sourcePrefixLength: 32,
      tos: 16,
      preferredSource: '10.0.0.1',
      nextHops: [{ interfaceName: 'eth0', gateway: '10.0.0.3' }],
      flags: ['CLONED', 'REDIRECTED'],
      priority: 20,
      refCount: 1,
      useCount: 7,
      metrics: { advertisedMss: 1460, windowBytes: 3000, rttMs: 120 },
    });
    assert.deepEqual(rows[1]?.flags, ['CLONED', 'LOCAL']);
    assert.deepEqual(rows[2]?.rtfFlags, ['UP', 'GATEWAY', 'HOST', 'CACHE']);
    assert.equal(rows.length, 3);
    const match = routeMatcher({ cached: true });
    assert.ok(rows.every(match) && !rows.some(routeMatcher({})));
  });

  test('where netlink may not be asked, and what it leaves out said', () => {
    const { rows, gaps, sources } = read({ files }, { types: ['local'], protocols: [2] });
    assert.equal(rows.length, 16);
    assert.deepEqual(sources, ['proc']);
    assert.deepEqual(
      gaps.map(({ what }) => what),
      [
        'IPv4 routes of tables other than main, from /proc',
        'types of routes that reject, from /proc',
        'protocols of routes, from /proc',
      ],
    );
    const tables = read({ files }, { families: ['IPv6'], tables: [254] }, 'proc');
    assert.deepEqual(tables.gaps, [
      { what: 'tables of IPv6 routes, from /proc', code: 'UNSUPPORTED', count: 1 },
    ]);
  });

  test('a line that is none is a gap', () => {
    const { rows, gaps } = read({ files: { 'net/route': `${PROC_NET_ROUTE}va\t0\n` } }, {}, 'proc');
    assert.equal(rows.length, 6);
    assert.deepEqual(gaps[0], { what: 'route IPv4', code: 'DECODE', count: 1 });
  });
});

describe('routes that cannot be read whole', () => {
  test('one family alone is a gap', () => {
    const netlink = { ...NAMES, 'rtnetlink route IPv4': dump(vectors.THROW) };
    const { rows, gaps } = read({ netlink: { ...netlink, 'rtnetlink route IPv6': EPERM } });
    assert.equal(rows.length, 1);
    assert.deepEqual(gaps, [{ what: 'route IPv6', code: 'EPERM', count: 1 }]);
  });

  test('a table that does not exist is empty', () => {
    const netlink = { ...NAMES, 'rtnetlink route IPv4': ENOENT };
    const { rows, gaps } = read({ netlink }, { families: ['IPv4'], tables: [7] }, 'netlink');
    assert.deepEqual([rows, gaps], [[], []]);
  });

  test('without the names of interfaces, the rest is there', () => {
    const netlink = { 'rtnetlink route IPv4': dump(vectors.VIA_IPV6) };
    const { rows, gaps } = read({ netlink }, { families: ['IPv4'] });
    assert.deepEqual(rows[0]?.nextHops, [{ interfaceIndex: 3, gateway: 'fe80::77', flags: [] }]);
    assert.deepEqual(gaps, [{ what: 'interface names', code: 'ENOENT', count: 1 }]);
  });
});
