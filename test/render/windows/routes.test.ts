import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Interface } from '../../../src/model/interfaces.js';
import type { NextHop, Route } from '../../../src/model/routes.js';
import { renderRoutePrint } from '../../../src/render/windows/routes.js';
import { fc } from '../../support/fast-check.js';
import { FULL_ROUTES } from '../../support/full-routes.js';
import { golden } from '../../support/golden.js';
import { harmIn, hostileText } from '../../support/hostile.js';

function adapter(
  index: number,
  description: string,
  address?: string,
  rest: Partial<Interface> = {},
): Interface {
  const family = 'IPv4' as const;
  const addresses = address === undefined ? [] : [{ family, address, prefixLength: 24 }];
  return { index, name: `Ethernet ${index}`, description, addresses, ...rest };
}

const INTERFACES = [
  adapter(17, 'Example Gigabit Network Connection', '192.0.2.10', {
    hardwareAddress: '00:15:5d:01:02:03',
  }),
  adapter(28, 'Example Tunnel', '198.51.100.200'),
  adapter(1, 'Software Loopback Interface 1', '127.0.0.1', {
    flags: ['LOOPBACK'],
    hardwareAddress: '00:00:00:00:00:00',
  }),
  adapter(6, 'Example Tunneling Pseudo-Interface', undefined, {
    hardwareAddress: '00:00:00:00:00:00:00:e0',
  }),
];

/** `17 fe80::1`: by that interface, to that router. */
function route(network: string, priority: number | undefined, way: string): Route {
  const [destination = '', length] = network.split('/');
  const [interfaceIndex, gateway] = way.split(' ');
  const hop: NextHop = {
    ...(interfaceIndex !== '' && { interfaceIndex: Number(interfaceIndex) }),
    ...(gateway !== undefined && { gateway }),
  };
  return {
    family: network.includes(':') ? 'IPv6' : 'IPv4',
    destination,
    prefixLength: Number(length),
    ...(priority !== undefined && { priority }),
    nextHops: [hop],
  };
}

const ROUTES = [
  route('255.255.255.255/32', 291, '17'),
  route('255.255.255.255/32', 331, '1'),
  route('192.0.2.10/32', 291, '17'),
  route('192.0.2.0/24', 291, '17'),
  route('127.0.0.1/32', 331, '1'),
  route('127.0.0.0/8', 331, '1'),
  route('0.0.0.0/1', 4999, '28 198.51.100.1'),
  route('0.0.0.0/0', 35, '17 192.0.2.254'),
  route('ff00::/8', 331, '1'),
  route('fe80::/64', 291, '28'),
  route('fe80::/64', 291, '17'),
  route('2001:db8:65eb:3f95:85e:ed3a:ebbf:d3ea/128', 291, '17'),
  route('2001:db8:65eb:3f95::/64', 291, '17'),
  route('::1/128', 331, '1'),
  route('::/0', 40, '17 fe80::1'),
];
const PERSISTENT = [
  route('203.0.113.0/24', 7, ' 192.0.2.254'),
  route('0.0.0.0/0', undefined, ' 192.0.2.254'),
  route('169.254.169.254/32', 1, ''),
  route('203.0.113.0/25', 3, ' 0.0.0.0'),
];
const PERSISTENT_IPV6 = [route('2001:db8::/32', undefined, ' fe80::1')];

/** The lines of active routes. */
function active(routes: readonly Route[], interfaces: readonly Interface[] = INTERFACES): string[] {
  const text = renderRoutePrint({ interfaces, routes });
  return [...text.matchAll(/^(?:Network Destination| If Metric).*\n((?: .*\n)+)=/gm)].flatMap(
    ([, lines = '']) => lines.split('\n').slice(0, -1),
  );
}

describe('netstat -r', () => {
  test('of Windows', () => {
    const shown = renderRoutePrint({
      interfaces: INTERFACES,
      routes: ROUTES,
      persistent: { IPv4: PERSISTENT, IPv6: PERSISTENT_IPV6 },
    });
    assert.equal(shown, golden('windows/routes.txt'));
  });

  test('of nothing', () => {
    const nothing = { interfaces: [], routes: [] };
    const none = golden('windows/routes-none.txt');
    assert.equal(renderRoutePrint({ ...nothing, persistent: { IPv4: [], IPv6: [] } }), none);
    const untold = none.replaceAll('Persistent Routes:\n  None', 'Persistent Routes:\n  -');
    assert.equal(renderRoutePrint(nothing), untold);
  });

  test('has a line for each way, and its metric where none is set', () => {
    const nextHops = [
      { interfaceIndex: 17, gateway: '192.0.2.1' },
      { interfaceName: 'Ethernet 28', gateway: 'fe80::1' },
    ];
    const multipath: Route = { family: 'IPv4', destination: '10.0.0.0', prefixLength: 8, nextHops };
    const far = { ...route('0.0.0.0/0', 4_000_000_000, '28 192.0.2.254'), preferredSource: '0' };
    assert.deepEqual(active([far, { ...far, priority: 12_345_678 }]), [
      '          0.0.0.0          0.0.0.0      192.0.2.254   198.51.100.200 4000000000',
      '          0.0.0.0          0.0.0.0      192.0.2.254   198.51.100.200 12345678',
    ]);
    assert.deepEqual(active([multipath]), [
      '         10.0.0.0        255.0.0.0        192.0.2.1       192.0.2.10      0',
      '         10.0.0.0        255.0.0.0          fe80::1   198.51.100.200      0',
    ]);
  });

  test('takes for the interface its first address, the one preferred, or its name', () => {
    const lines = active(
      [
        { ...route('10.0.0.0/8', 0, '6'), preferredSource: '192.0.2.77' },
        {
          ...route('10.1.0.0/16', 0, ''),
          nextHops: [{ interfaceIndex: 6, interfaceName: 'tun6' }],
        },
        route('10.2.0.0/16', 0, '99'),
        route('10.3.0.0/16', 0, ''),
      ],
      INTERFACES,
    );
    assert.deepEqual(
      lines.map((line) => line.trim().split(/ +/)[3]),
      ['192.0.2.77', 'tun6', '99', '-'],
    );
  });

  test('says how a route leads nowhere, and where the way is not told', () => {
    const types = ['blackhole', 'unreachable', 'prohibit', 'throw'] as const;
    const rejecting = types.map((type, at): Route => {
      return { ...route(`10.${at}.0.0/16`, 0, ''), type, nextHops: [] };
    });
    const fromProc: Route = { ...route('10.8.0.0/16', 0, ''), rtfFlags: ['UP'], nextHops: [] };
    const untold: Route = { ...route('10.9.0.0/16', 0, ''), nextHops: [], nextHopId: 7 };
    assert.deepEqual(
      active([...rejecting, fromProc, untold]).map((line) => line.trim().split(/ +/).slice(2)),
      [
        ['Blackhole', '-', '0'],
        ['Unreachable', '-', '0'],
        ['Prohibit', '-', '0'],
        ['Throw', '-', '0'],
        ['Reject', '-', '0'],
        ['-', '-', '0'],
      ],
    );
    const way = { ...untold, nextHopObject: { id: 7, nextHop: { interfaceIndex: 17 } } };
    assert.match(active([way])[0] ?? '', / On-link {8}192\.0\.2\.10 /);
  });

  test('shows the number of an interface by its name, or that there is none', () => {
    const routes: Route[] = [
      { ...route('fd00::/8', 5, ''), nextHops: [{ interfaceName: 'Ethernet 28' }] },
      { ...route('fd01::/16', 5, ''), nextHops: [{ interfaceName: 'gone' }] },
    ];
    assert.deepEqual(active(routes), [
      ' 28      5 fd00::/8                 On-link',
      '  -      5 fd01::/16                On-link',
    ]);
  });

  test('shows an interface without what Windows has of its own', () => {
    const rows: Interface[] = [
      { name: 'tun0', hardwareAddress: '192.0.2.1', addresses: [] },
      { name: 'lo', index: 1, hardwareTypeName: 'loopback', addresses: [] },
    ];
    const text = renderRoutePrint({ interfaces: rows, routes: [] });
    assert.match(text, /^ {2}-\.{27}tun0\n {2}1\.{27}lo\n=/m);
  });

  test('lists what IP uses, where the system tells', () => {
    const protocol = { metric: 25, automaticMetric: true, mtu: 1500 };
    const protocols = [
      { family: 'IPv4' as const, ...protocol, forwarding: false, connected: true },
    ];
    const rows = [adapter(5, 'Filter'), adapter(6, 'Miniport', undefined, { protocols: [] })];
    const used = adapter(7, 'Adapter', undefined, { protocols });
    const listed = (interfaces: Interface[]) =>
      [...renderRoutePrint({ interfaces, routes: [] }).matchAll(/\.([A-Z]\w+)$/gm)].map(
        ([, name]) => name,
      );
    assert.deepEqual(listed([...rows, used]), ['Adapter']);
    assert.deepEqual(listed([adapter(5, 'Filter')]), ['Filter']);
  });

  test('shows no routes by interfaces that lead nowhere at present', () => {
    const protocol = { metric: 25, automaticMetric: true, mtu: 1500, forwarding: false };
    const protocols = [
      { family: 'IPv4' as const, ...protocol, connected: false },
      { family: 'IPv6' as const, ...protocol, connected: true },
    ];
    const unplugged = adapter(9, 'Unplugged', '169.254.7.7', { protocols });
    const routes = [route('169.254.0.0/16', 1, '9'), route('fe80::/64', 1, '9')];
    assert.deepEqual(active(routes, [unplugged]), ['  9      1 fe80::/64                On-link']);
  });

  test('sorts by destination alone', () => {
    const networks = fc.uniqueArray(fc.ipV4(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(networks, (destinations) => {
        const lines = active(
          destinations.map((destination) => route(`${destination}/32`, 0, '17')),
        );
        const shown = lines.map((line) => line.trim().split(' ')[0]);
        const value = (text: string) => text.split('.').reduce((n, octet) => n * 256 + +octet, 0);
        assert.deepEqual(
          shown,
          destinations.toSorted((a, b) => value(a) - value(b)),
        );
      }),
    );
  });

  test('names and addresses neither forge a line nor drive a terminal', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, address) => {
        const lines = (one: string, other: string) => {
          const hop = { interfaceName: one, gateway: `fe80::1${other}` };
          const families = ['IPv4', 'IPv6'] as const;
          const routes = families.map((family): Route => {
            const destination = family === 'IPv4' ? '192.0.2.0' : '2001:db8:1111:2222:3333::';
            const nextHops = [{ interfaceName: one }, hop];
            const source = { preferredSource: `1${other}` };
            return {
              family,
              destination: destination + other,
              prefixLength: 24,
              nextHops,
              ...source,
            };
          });
          const interfaces: Interface[] = [
            adapter(3, one),
            { name: one, hardwareAddress: `02:00:00:00:00:01${other}`, addresses: [] },
          ];
          return renderRoutePrint({
            interfaces,
            routes,
            persistent: { IPv4: routes, IPv6: routes },
          });
        };
        const expected = lines('', '').split('\n').length - 1;
        assert.equal(harmIn(lines(name, address), expected), undefined);
      }),
    );
  });

  test('every route of every kind has a line', () => {
    assert.ok(FULL_ROUTES.length > 0);
    for (const one of FULL_ROUTES) assert.ok(active([one]).length > 0);
  });
});
