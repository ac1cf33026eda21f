import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Family } from '../../src/model/address.js';
import type { Route } from '../../src/model/routes.js';
import { noNetlink } from '../support/harness.js';
import { ipRoute, type LinkNames } from '../support/ip-route.js';
import { buildNetwork, type Network, noNetwork } from '../support/network.js';
import { unavailable } from '../support/probe.js';

const learnMtu = fileURLToPath(new URL('../support/learn-mtu.js', import.meta.url));

/** Routes of every kind, over both ends of a pair of interfaces. */
const COMMANDS = [
  // A router, which has anycast addresses.
  'echo 1 >/proc/sys/net/ipv6/conf/all/forwarding',
  'ip link add va type veth peer name fifteen-letters',
  'ip link set va up',
  'ip link set fifteen-letters up',
  'ip addr add 10.0.0.1/24 dev va',
  'ip addr add 2001:db8::1/64 dev va nodad',
  'ip addr add 10.0.1.1/24 dev fifteen-letters',
  'ip link add without type veth peer name partner',
  'ip link set without up',
  'ip addr add 10.0.2.1/24 dev without',
  'ip route add 10.14.0.0/16 via 10.0.2.2',
  'ip route add 10.15.0.0/16 nexthop via 10.0.0.2 nexthop via 10.0.2.2',
  'ip route add 10.9.9.9 via 10.0.0.9',
  'ip route add default via 10.0.0.254 metric 4000000000',
  'ip route add unreachable 10.1.0.0/16',
  'ip route add prohibit 10.2.0.0/16',
  'ip route add blackhole 10.3.0.0/16',
  'ip route add throw 10.4.0.0/16 table 77',
  'ip route add 10.5.0.0/16 nexthop via 10.0.0.2 weight 2 nexthop via inet6 fe80::9 dev fifteen-letters weight 256 onlink',
  'ip route add 10.6.0.0/16 via 10.0.0.3 mtu lock 1400 window 3000 rtt 120ms rttvar 35ms ssthresh 7 cwnd lock 9 advmss 1300 reordering 5 hoplimit 33 initcwnd 11 features ecn rto_min 250ms initrwnd 12 quickack 1 congctl reno fastopen_no_cookie 1 realm 3/4',
  'ip route add 10.7.0.0/16 via 10.0.0.3 tos 0x10 src 10.0.0.1 proto 99 scope 77',
  'ip route add 10.7.0.0/16 via 10.0.0.3 proto 123',
  'ip nexthop add id 5 via 10.0.0.7 dev va',
  'ip route add 10.10.0.0/16 nhid 5',
  'ip route add 10.11.0.0/16 encap seg6 mode encap segs 2001:db8::5 dev va',
  'ip route add 10.11.1.0/24 encap mpls 100/200 ttl 7 via 10.0.0.2',
  'ip route add 10.11.2.0/24 encap ip id 100 dst 10.0.0.9 src 10.0.0.1 ttl 7 tos 8 key csum dev va',
  'ip route add 10.11.3.0/24 encap ip6 id 5 dst 2001:db8::9 src 2001:db8::1 hoplimit 9 tc 4 seq dev va',
  'ip route add 10.11.4.0/24 nexthop encap seg6 mode encap segs 2001:db8::5 via 10.0.0.5 nexthop via 10.0.0.6',
  'ip route add 10.11.5.0/24 encap ip id 1 vxlan_opts 300 dst 10.0.0.9 dev va',
  'ip route add 10.11.6.0/24 encap ip id 1 erspan_opts 2:0:1:5 dst 10.0.0.9 dev va',
  'ip -6 route add 2001:db8:a::/48 encap seg6 mode inline segs 2001:db8::5,2001:db8::6 dev va',
  'ip -6 route add 2001:db8:b::/48 encap seg6 mode l2encap segs 2001:db8::5 dev va',
  'ip -6 route add 2001:db8:c::/48 encap seg6local action End count dev va',
  'ip -6 route add 2001:db8:d::/48 encap seg6local action End.X nh6 fe80::1 dev va',
  'ip -6 route add 2001:db8:e::/48 encap seg6local action End.DT6 table 254 dev va',
  'ip -6 route add 2001:db8:f::/48 encap seg6local action End.DX4 nh4 10.0.0.3 dev va',
  'ip -6 route add 2001:db8:10::/48 encap seg6local action End.DX2 oif without dev va',
  'ip -6 route add 2001:db8:11::/48 encap seg6local action End.B6.Encaps srh segs 2001:db8::7 dev va',
  'ip -6 route add 2001:db8:12::/48 encap seg6local action End flavors next-csid lblen 32 nflen 16 dev va',
  'ip -6 route add 2001:db8:13::/48 encap ip id 1 dst 10.0.0.9 dev va',
  'ip -6 route add 2001:db8:14::/48 encap ioam6 trace prealloc type 0x800000 ns 0 size 12 dev va',
  'ip -6 route add 2001:db8:15::/48 encap rpl segs 2001:db8::5 dev va',
  'ip -6 route add 2001:db8:16::/48 encap xfrm if_id 3 dev va',
  'ip nexthop add id 6 via 10.0.0.8 dev va',
  'ip nexthop add id 8 group 5,3/6',
  'ip nexthop add id 9 blackhole',
  'ip nexthop add id 10 via 10.0.0.8 dev va encap ip id 3 dst 10.0.0.9',
  'ip nexthop add id 11 group 5/6 type resilient buckets 8 idle_timer 60',
  'ip route add 10.24.0.0/16 nhid 11',
  'ip nexthop add id 12 via 10.0.0.8 dev va onlink protocol static',
  'ip route add 10.25.0.0/16 nhid 12',
  'ip route add 10.21.0.0/16 nhid 8',
  'ip route add 10.22.0.0/16 nhid 9',
  'ip route add 10.23.0.0/16 nhid 10',
  'ip nexthop add id 15 via fe80::7 dev va',
  'ip nexthop add id 16 via fe80::8 dev va',
  'ip nexthop add id 18 group 15/16',
  'ip -6 route add 2001:db8:20::/48 nhid 15',
  'ip -6 route add 2001:db8:21::/48 nhid 18',
  'ip -6 route add 2001:db8:22::/48 via fe80::1 dev va mtu lock 1400 window 3000 rtt 120ms rttvar 35ms ssthresh 7 cwnd 9 advmss 1300 reordering 5 hoplimit 33 initcwnd 11 features ecn rto_min 250ms initrwnd 12 quickack 1 congctl reno fastopen_no_cookie 1',
  'ip route add 10.12.0.0/16 via inet6 fe80::77 dev va',
  'ip route add local 10.13.0.0/16 dev lo table 1000000',
  'ip route add multicast 224.5.0.0/16 dev va',
  'ip -6 route add 2001:db8:1::/48 via fe80::1 dev va',
  'ip -6 route add 2001:db8:1::7 via fe80::1 dev va',
  'ip -6 route add unreachable 2001:db8:2::/48',
  'ip -6 route add prohibit 2001:db8:3::/48',
  'ip -6 route add blackhole 2001:db8:4::/48',
  'ip -6 route add throw 2001:db8:5::/48 table 77',
  'ip -6 route add 2001:db8:6::/48 via fe80::1 dev va expires 3000 pref high mtu 1400 hoplimit 3 proto ra',
  'ip -6 route add 2001:db8:6:1::/64 via fe80::1 dev va pref low',
  'ip -6 route add 2001:db8:7::/48 nexthop via fe80::1 dev va weight 3 nexthop via fe80::2 dev fifteen-letters',
  'ip -6 route add 2001:db8:8::/48 from 2001:db8:9::/64 via fe80::3 dev va',
  'ip -6 route add default via fe80::4 dev va metric 5',
];
/** Of what the kernel answers where no route is found, which /proc lists as a route. */
const NOWHERE = 0xffffffff;
const FAMILIES = { IPv4: '-4', IPv6: '-6' } as const;

describe('routes of every kind', () => {
  const reason = noNetwork() ?? noNetlink();
  let network: Network;
  let lacking: string[] = [];
  before(async () => {
    if (reason === undefined) ({ network, lacking } = await buildNetwork(COMMANDS));
  });
  after(() => network?.stop());

  for (const family of ['IPv4', 'IPv6'] as const) {
    test(`${family}: field by field what ip shows`, async (t) => {
      if (reason !== undefined) return unavailable(t, reason);
      for (const command of lacking) t.diagnostic(`not to be had here: ${command}`);
      const first = await shownByIp(network, family);
      const { rows, gaps } = await network.ask('routes', { families: [family] });
      const second = await shownByIp(network, family);
      assert.deepEqual(gaps, []);
      const links = await linkNames(network);
      const ours = rows.map((row) => ipRoute(row, links));
      for (const [at, route] of ours.entries()) {
        // Time goes on between the three.
        const [early, late] = [first[at]?.['expires'], second[at]?.['expires']];
        if (typeof early !== 'number' || typeof late !== 'number') continue;
        assert.ok(early >= Number(route['expires']) && Number(route['expires']) >= late);
        route['expires'] = early;
      }
      assert.deepEqual(ours, first);
      assert.ok(ours.length > 12);
    });
  }

  test('the kernel is asked for what is wanted', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const all = (await network.ask('routes')).rows;
    const some = async (options: object, wanted: (route: Route) => boolean) => {
      const { rows, gaps } = await network.ask('routes', options);
      assert.deepEqual(gaps, []);
      assert.deepEqual(rows.map(lasting), all.filter(wanted).map(lasting));
      return rows.length;
    };
    assert.ok(await some({ tables: [77] }, ({ table }) => table === 77));
    assert.ok(await some({ tables: [254, 255] }, ({ table = 0 }) => table > 253 && table < 256));
    assert.ok(await some({ types: ['throw'] }, ({ type }) => type === 'throw'));
    assert.ok(await some({ protocols: [99] }, ({ protocol }) => protocol === 99));
    assert.ok(
      await some({ protocols: [99, 2] }, ({ protocol }) => [99, 2].includes(protocol ?? 0)),
    );
    const interfaceName = 'fifteen-letters';
    const there = ({ nextHops }: Route) =>
      nextHops.some((hop) => hop.interfaceName === interfaceName);
    assert.ok(await some({ interfaceName }, there));
    assert.equal(await some({ tables: [4242] }, () => false), 0);
  });

  test('what was learned of a destination', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const args = [learnMtu, '10.0.0.1', '10.9.9.9', '1300'];
    const { stderr, code } = await network.run(process.execPath, args);
    assert.equal(code, 0, stderr.toString());
    const { rows, gaps } = await network.ask('routes', { cached: true });
    assert.deepEqual(gaps, []);
    // How long it lives and who uses it changes from one moment to the next.
    const steady = ({ expires, users, used, age, ...route }: Record<string, unknown>) => {
      assert.ok(typeof expires === 'number');
      return route;
    };
    const shown = await network.ip('-d', '-s', 'route', 'show', 'cache');
    assert.deepEqual(
      rows.map((row) => steady(ipRoute(row))),
      shown.map(steady),
    );
    assert.deepEqual([rows[0]?.destination, rows[0]?.metrics?.mtu], ['10.9.9.9', 1300]);
    const all = await network.ask('routes');
    assert.ok(all.rows.every(({ flags }) => !flags?.includes('CLONED')));
  });

  test('/proc has the same as far as it can know', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows: known } = await network.ask('routes', { source: 'netlink' });
    const { rows, gaps } = await network.ask('routes', { source: 'proc' });
    assert.deepEqual(
      gaps.map(({ what }) => what),
      ['IPv4 routes of tables other than main, from /proc'],
    );
    const shown = known.flatMap(asProcShows);
    const real = rows.filter(({ priority }) => priority !== NOWHERE);
    assert.ok(rows.length > real.length);
    const told = real.map(({ rtfFlags: _, refCount: __, ...row }) => row);
    assert.deepEqual(told, shown);
  });
});

async function shownByIp(network: Network, family: Family): Promise<Record<string, unknown>[]> {
  return network.ip('-d', '-s', FAMILIES[family], 'route', 'show', 'table', 'all');
}

async function linkNames(network: Network): Promise<LinkNames> {
  const links = await network.ip('link');
  return new Map(links.map(({ ifindex, ifname }) => [ifindex, ifname]));
}

/** Without what changes by itself. */
function lasting({ expiresMs: _, ...route }: Route): Omit<Route, 'expiresMs'> {
  return route;
}

function asProcShows(route: Route): object[] {
  const { family, destination, prefixLength, table, priority, preference, source, metrics } = route;
  if (family === 'IPv4' && (table !== 254 || route.type === 'multicast')) return [];
  // That a nexthop object is a black hole, /proc does not know.
  const type = route.nextHopId !== undefined ? 'unicast' : route.type;
  const rejects = ['unreachable', 'prohibit', 'blackhole', 'throw'].includes(type ?? '');
  const common = {
    family,
    destination,
    prefixLength,
    ...(!rejects && { type }),
    ...(priority !== undefined && { priority }),
    ...(preference !== undefined && { preference }),
    ...(source !== undefined && { source, sourcePrefixLength: route.sourcePrefixLength }),
  };
  const hops = route.nextHops.map(({ interfaceName, gateway }) => {
    const known = gateway !== undefined && gateway.includes(':') === (family === 'IPv6');
    return known ? { interfaceName, gateway } : { interfaceName };
  });
  if (family === 'IPv6') {
    // Of a group of nexthop objects, /proc has the first.
    const told = route.nextHopId === undefined ? hops : hops.slice(0, 1);
    return told.map((hop) => ({ ...common, nextHops: [hop] }));
  }
  const { advertisedMss, windowBytes, rttMs } = metrics ?? {};
  const main = { table: 254, tableName: 'main', nextHops: hops.slice(0, 1) };
  return [
    { ...common, ...main, ...(metrics && { metrics: { advertisedMss, windowBytes, rttMs } }) },
  ];
}
