import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Family } from '../../../src/model/address.js';
import type { Route } from '../../../src/model/routes.js';
import { routeCacheViews } from '../../../src/render/linux/route-cache.js';
import {
  isListedRoute,
  type RoutesStyle,
  type RouteView,
  routeViews,
} from '../../../src/render/linux/routes.js';
import { fc } from '../../support/fast-check.js';
import { FULL_ROUTES } from '../../support/full-routes.js';
import { harmIn, hostileText } from '../../support/hostile.js';

const PLAIN: RoutesStyle = { names: {}, columns: 'sizes', wide: false };
const ALL: RoutesStyle = { ...PLAIN, columns: 'all' };

const IPV4: Route = {
  family: 'IPv4',
  destination: '10.6.0.0',
  prefixLength: 16,
  type: 'unicast',
  table: 254,
  nextHops: [{ interfaceIndex: 3, interfaceName: 'va', gateway: '10.0.0.3' }],
};
const IPV6: Route = {
  family: 'IPv6',
  destination: '2001:db8::',
  prefixLength: 32,
  type: 'unicast',
  priority: 1024,
  nextHops: [
    { interfaceName: 'va', gateway: 'fe80::1' },
    { interfaceName: 'vb', gateway: 'fe80::2' },
  ],
};

const row = (route: Route, style: Partial<RoutesStyle> = {}) =>
  routeViews[route.family].row(route, { ...PLAIN, ...style });

describe('an IPv4 route', () => {
  test('in each choice of columns, below their headings', () => {
    const metrics = { mtu: 1400, windowBytes: 3000, rttMs: 120.625, advertisedMss: 1300 };
    const route: Route = { ...IPV4, metrics, priority: 20, refCount: 3, useCount: 7 };
    const shown = (columns: RoutesStyle['columns']) =>
      routeViews.IPv4.heading({ ...PLAIN, columns }) + row(route, { columns });
    assert.equal(
      shown('sizes'),
      `Kernel IP routing table
Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
10.6.0.0        10.0.0.3        255.255.0.0     UG     1340 3000     120 va
`,
    );
    assert.equal(
      shown('use'),
      `Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
10.6.0.0        10.0.0.3        255.255.0.0     UG    20     3        7 va
`,
    );
    assert.equal(
      shown('all'),
      `Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface    MSS   Window irtt
10.6.0.0        10.0.0.3        255.255.0.0     UG    20     3        7 va       1340  3000   120
`,
    );
  });

  test('with every length of a mask', () => {
    const masks = Array.from(
      { length: 33 },
      (_, prefixLength) => row({ ...IPV4, prefixLength }).split(/ +/)[2],
    );
    assert.deepEqual(masks.slice(0, 10), [
      ...['0.0.0.0', '128.0.0.0', '192.0.0.0', '224.0.0.0', '240.0.0.0', '248.0.0.0'],
      ...['252.0.0.0', '254.0.0.0', '255.0.0.0', '255.128.0.0'],
    ]);
    assert.deepEqual(masks.slice(31), ['255.255.255.254', '255.255.255.255']);
  });

  test('that leads nowhere, of whatever type and from whatever source', () => {
    const rejected = '10.6.0.0        -               255.255.0.0     !         - -          - -\n';
    for (const type of ['blackhole', 'unreachable', 'prohibit', 'throw'] as const) {
      assert.equal(row({ ...IPV4, type, nextHops: [] }), rejected, type);
      assert.equal(row({ ...IPV4, type }), rejected, type);
    }
    const { type: _, ...untold } = IPV4;
    assert.equal(row({ ...untold, nextHops: [], rtfFlags: ['UP'] }), rejected);
    assert.equal(row({ ...untold, nextHops: [], rtfFlags: ['UP', 'REJECT'] }), rejected);
    assert.match(row({ ...IPV4, prefixLength: 32, type: 'blackhole' }), / !H {4}/);
  });

  test('with all the flags that there were', () => {
    const rtfFlags = [
      ...(['UP', 'GATEWAY', 'HOST', 'REINSTATE', 'DYNAMIC', 'MODIFIED', 'MTU'] as const),
      ...(['WINDOW', 'IRTT', 'UNKNOWN(1024)', 'DEFAULT', 'ALLONLINK', 'ADDRCONF'] as const),
      ...(['NONEXTHOP', 'EXPIRES', 'CACHE', 'FLOW', 'POLICY', 'LOCAL'] as const),
    ];
    assert.equal(row({ ...IPV4, rtfFlags }).split(/ +/)[3], 'UGHRDMdacoecfpluwin');
  });

  test('by a gateway of IPv6, and by an interface without a name', () => {
    const hop = { interfaceIndex: 3, gateway: 'fe80::1' };
    const shown = '10.6.0.0        0.0.0.0         255.255.0.0     UG        0 0          0 3\n';
    assert.equal(row({ ...IPV4, nextHops: [hop] }), shown);
  });

  test('by a nexthop object alone', () => {
    const [nextHop = {}] = IPV4.nextHops;
    const route = { ...IPV4, nextHops: [], nextHopId: 5, nextHopObject: { id: 5, nextHop } };
    assert.equal(row(route), row(IPV4));
  });

  test('however large its figures, field beside field', () => {
    const most = 0xffffffff;
    const metrics = { windowBytes: 2 ** 31 - 1, rttMs: 2 ** 28, advertisedMss: 2 ** 30 };
    const route = { ...IPV4, metrics, priority: 2 ** 31 - 1, refCount: 2 ** 30, useCount: 2 ** 30 };
    for (const columns of ['sizes', 'use', 'all'] as const) {
      const fields = row(route, { columns }).trimEnd().split(/ +/);
      assert.equal(fields.length, { sizes: 8, use: 8, all: 11 }[columns], fields.join());
    }
    // net-tools reads what is beyond that as a negative number.
    assert.match(row({ ...IPV4, priority: most }, { columns: 'use' }), / UG {4}-1 {5}0 {8}0 va\n$/);
  });

  test('with names, cut as net-tools cuts them, or not', () => {
    const names = { host: () => 'gateway.example.org', network: () => 'a-network-of-ours' };
    const route = {
      ...IPV4,
      nextHops: [{ interfaceName: 'fifteen-letters', gateway: '10.0.0.3' }],
    };
    assert.match(
      row(route, { ...ALL, names }),
      /^a-network-of-ou gateway\.example 255\.255\.0\.0 {5}UG .* fiftee {3}0 /,
    );
    assert.match(
      row(route, { ...ALL, names, wide: true }),
      /^a-network-of-ours gateway\.example\.org 255\.255\.0\.0 {5}UG .* fifteen-letters {3}0 /,
    );
    assert.match(row({ ...route, prefixLength: 32 }, { names }), /^gateway\.example /);
    const anywhere = { ...route, destination: '0.0.0.0' };
    assert.match(row({ ...anywhere, prefixLength: 0 }, { names }), /^default /);
    assert.match(row({ ...anywhere, prefixLength: 1 }, { names }), /^0\.0\.0\.0 /);
  });

  test('is listed where it is of the main table, and of one destination', () => {
    const listed = (change: Partial<Route>) => isListedRoute({ ...IPV4, ...change });
    assert.ok(listed({}) && listed({ type: 'local' }) && isListedRoute({ ...IPV6, table: 255 }));
    const { table: _, ...untold } = IPV4;
    assert.ok(isListedRoute(untold));
    assert.ok(!listed({ table: 255 }) && !listed({ type: 'broadcast' }));
    assert.ok(!listed({ type: 'multicast' }));
  });
});

describe('an IPv6 route', () => {
  test('a line for each next hop; references where they are told', () => {
    assert.equal(
      routeViews.IPv6.heading(PLAIN) + row(IPV6) + row({ ...IPV6, refCount: 12, nextHops: [] }),
      `Kernel IPv6 routing table
Destination                    Next Hop                   Flag Met Ref  Use If
2001:db8::/32                  fe80::1                    UG   1024 -      0 va
2001:db8::/32                  fe80::2                    UG   1024 -      0 vb
2001:db8::/32                  ::                         U    1024 12      0 *
`,
    );
  });

  test('with flags of /proc, and such as netlink stands for', () => {
    const flag = (change: Partial<Route>) =>
      row({ ...IPV6, nextHops: [{ interfaceName: 'va' }], ...change }).split(/ +/)[2];
    const rtfFlags = [
      ...(['UP', 'REJECT', 'GATEWAY', 'HOST', 'DEFAULT', 'ADDRCONF', 'CACHE'] as const),
      ...(['ALLONLINK', 'EXPIRES', 'MODIFIED', 'NONEXTHOP', 'FLOW'] as const),
    ];
    assert.equal(flag({ rtfFlags }), 'U!GHDACaemnf');
    assert.equal(flag({ type: 'blackhole' }), '!n');
    assert.equal(flag({ type: 'local' }), 'Un');
    assert.equal(flag({ protocolName: 'ra', expiresMs: 9000 }), 'UAe');
    const nextHops = [{ interfaceName: 'va', gateway: 'fe80::1' }];
    assert.equal(flag({ protocolName: 'ra', prefixLength: 0, nextHops }), 'UGDA');
  });

  test('with names', () => {
    const host = (address: string) => (address === 'fe80::1' ? 'one' : undefined);
    const [first, second] = row({ ...IPV6, destination: '::' }, { names: { host } }).split('\n');
    assert.equal(
      first,
      '[::]/32                        one                        UG   1024 -      0 va',
    );
    assert.match(second ?? '', /^\[::\]\/32 +fe80::2 +UG/);
  });
});

describe('what was learned of a destination', () => {
  const cached: Route = {
    ...IPV4,
    ...{ destination: '10.9.0.1', prefixLength: 32, source: '10.0.0.1', sourcePrefixLength: 32 },
    ...{ tos: 16, preferredSource: '10.0.0.1', flags: ['CLONED', 'REDIRECTED', 'LOCAL', 'NOTIFY'] },
    metrics: { advertisedMss: 1300 },
  };

  test('in each choice of columns', () => {
    const shown = (columns: RoutesStyle['columns']) =>
      routeCacheViews.IPv4.heading({ ...PLAIN, columns }) +
      routeCacheViews.IPv4.row(cached, { ...PLAIN, columns });
    assert.equal(
      shown('sizes') + shown('use') + shown('all'),
      `Kernel IP routing cache
Source          Destination     Gateway         Flags   MSS Window  irtt Iface
10.0.0.1        10.9.0.1        10.0.0.3        nl     1340 0          0 va
Kernel IP routing cache
Source          Destination     Gateway         Flags Metric Ref    Use Iface
10.0.0.1        10.9.0.1        10.0.0.3        nl    0      0        0 va
Kernel IP routing cache
Source          Destination     Gateway         Flags Metric Ref    Use Iface    MSS   Window irtt  TOS HHRef HHUptod     SpecDst
10.0.0.1        10.9.0.1        10.0.0.3        nl    0      0        0 va       1340  0      0     10  -     -          10.0.0.1
`,
    );
    assert.match(routeCacheViews.IPv6.heading(PLAIN), /^Kernel IPv6 routing cache\nDestination /);
  });
});

test('names from outside neither forge a route nor drive a terminal', () => {
  const views: readonly RouteView[] = [...Object.values(routeViews), routeCacheViews.IPv4];
  const columns = fc.constantFrom('sizes', 'use', 'all');
  const style = fc.record({ columns, wide: fc.boolean() });
  fc.assert(
    fc.property(hostileText, hostileText, style, (name, other, asked) => {
      const names = { host: () => name, network: () => other };
      for (const full of [...FULL_ROUTES, IPV4, IPV6] as Route[]) {
        const nextHops = full.nextHops.map((hop) => ({ ...hop, interfaceName: other }));
        for (const family of ['IPv4', 'IPv6'] satisfies Family[]) {
          for (const view of views) {
            const shown = view.row({ ...full, family, nextHops }, {
              ...asked,
              names,
            } as RoutesStyle);
            const lines = view === routeViews.IPv6 ? nextHops.length : 1;
            assert.equal(harmIn(shown, lines), undefined, JSON.stringify(shown));
          }
        }
      }
    }),
  );
});
