import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Interface } from '../../src/model/interfaces.js';
import { assertBetween } from '../support/between.js';
import { noNetlink } from '../support/harness.js';
import { ipAddress, ipLink } from '../support/ip-link.js';
import { emptyNamespace, type Namespace } from '../support/namespace.js';
import { buildNetwork, type Network, noNetwork } from '../support/network.js';
import { unavailable } from '../support/probe.js';

/** Interfaces of every kind, with addresses of every kind; `elsewhere` is a namespace's process. */
const commands = (elsewhere: number) => [
  'ip link add va type veth peer name fifteen-letters',
  'ip link add br0 type bridge',
  'ip link set va master br0',
  'ip link add br2 type bridge',
  'ip link set br2 type bridge stp_state 1 forward_delay 400 hello_time 100 max_age 700 ageing_time 20000 priority 100 group_fwd_mask 8',
  'ip link set br0 type bridge mcast_querier 1 mcast_last_member_count 3 mcast_query_interval 777 mcast_igmp_version 3 mcast_stats_enabled 1',
  'ip link set br0 type bridge no_linklocal_learn 1',
  'ip link set br0 type bridge nf_call_iptables 1 nf_call_arptables 1',
  'ip link add partner type veth peer name third',
  'ip link set third master br0',
  'ip link set va type bridge_slave cost 7 priority 3 hairpin on guard on fastleave on root_block on learning off flood off isolated on neigh_suppress on mcast_flood off group_fwd_mask 0x4008 backup_port third',
  'ip link add link fifteen-letters name mv0 type macvlan mode bridge',
  'ip link add link fifteen-letters name vlan0 type vlan id 9',
  'ip link add vlan1 link fifteen-letters type vlan proto 802.1ad id 10 reorder_hdr off gvrp on loose_binding on ingress-qos-map 1:2 egress-qos-map 3:4',
  'ip link add vx0 type vxlan id 42 dstport 4789 local 10.0.0.1',
  'ip link add vx1 type vxlan id 43 group 239.1.1.1 dev fifteen-letters ttl 5 tos 8 ageing 100 maxaddress 50 gbp proxy l2miss l3miss rsc nolearning srcport 100 200 dstport 8472 noudpcsum',
  'ip link add vx2 type vxlan id 44 remote 2001:db8::9 local 2001:db8::1 dstport 4790 flowlabel 7 udp6zerocsumtx udp6zerocsumrx df set ttl inherit',
  'ip link add vx3 type vxlan external dstport 4791',
  'ip link add vx4 type vxlan id 45 group ff05::1 dev fifteen-letters dstport 4792 gpe external',
  'ip link add mv1 link fifteen-letters type macvlan mode source macaddr add 02:00:00:00:00:09',
  'ip link add mv2 link partner type macvlan mode passthru nopromisc',
  'ip link add mvt link fifteen-letters type macvtap mode vepa bcqueuelen 77',
  'ip tuntap add tun1 mode tun user 54321 group 54322 multi_queue',
  'ip tuntap add tap1 mode tap vnet_hdr pi',
  'ip link add bond0 type bond mode 802.3ad',
  'ip tuntap add tap0 mode tap',
  'ip tuntap add tun0 mode tun',
  'ip link add ifb0 type ifb',
  'ip link add dummy0 type dummy',
  'ip link add ipip0 type ipip local 10.0.0.1 remote 10.0.0.2',
  'ip link add far type veth peer name near',
  `ip link set far netns ${elsewhere}`,
  'ip link add "$(printf \'e\\033[2J\\377\')" type veth peer name hostile',
  'ip link set va up',
  'ip link set fifteen-letters up',
  'ip link set br0 up',
  'ip link set vx0 up',
  'ip link set tun0 up',
  'ip link set lo alias "a b"',
  'ip link property add dev va altname some-longer-name-than-fifteen altname another',
  'ip link set va group 7 txqueuelen 500 addrgenmode none',
  'ip link set br0 mtu 1400 allmulticast on promisc on',
  'ip addr add 10.0.0.1/24 brd + dev br0 label br0:web',
  'ip addr add 10.0.0.2/24 dev br0',
  'ip addr add 10.9.0.1 peer 10.9.0.2/32 dev br0 scope link metric 77',
  'ip addr add 10.9.1.1 peer 10.9.1.2/24 dev tun0 scope 77 valid_lft 3000 preferred_lft 1000',
  'ip addr add 2001:db8::1/64 dev br0 valid_lft 3000 preferred_lft 1000',
  'ip addr add 2001:db8::2 peer 2001:db8::3/128 dev br0 home',
  'ip addr add 2001:db8::4/64 dev br0 mngtmpaddr noprefixroute nodad',
  'ip addr add 2001:db8::5/64 dev br0 valid_lft 3000 preferred_lft 0',
  'ip addr add 2001:db8::6/64 dev mv0',
];

describe('interfaces of every kind', () => {
  const reason = noNetwork() ?? noNetlink();
  let other: Namespace;
  let network: Network;
  let lacking: string[] = [];
  before(async () => {
    if (reason !== undefined) return;
    other = await emptyNamespace();
    ({ network, lacking } = await buildNetwork(commands(other.pid)));
  });
  after(async () => {
    await network?.stop();
    await other?.stop();
  });

  test('field by field what ip shows', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    for (const command of lacking) t.diagnostic(`not to be had here: ${command}`);
    const first = await links(network);
    const { rows, gaps } = await network.ask('interfaces');
    const second = await links(network);
    assert.deepEqual(gaps, []);
    assertBetween(
      rows.map((row) => ipLink(row, rows)).map(withoutTimers),
      first.map(withoutTimers),
      second.map(withoutTimers),
    );
    assert.ok(rows.length > 8);
  });

  test('their addresses, too', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const first = await addresses(network);
    const { rows } = await network.ask('interfaces');
    const second = await addresses(network);
    const ours = rows.map((row) => [row.name, row.addresses.map(ipAddress)]);
    assertBetween(ours, first, second);
    const all = rows.flatMap((row) => row.addresses);
    assert.ok(
      all.every(
        ({ createdUptimeMs, updatedUptimeMs = 0 }) =>
          createdUptimeMs && createdUptimeMs <= updatedUptimeMs,
      ),
    );
    assert.ok(all.some(({ protocolName }) => protocolName === 'kernel_lo'));
  });

  test('one alone, by each of its names', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    for (const options of [{ name: 'va' }, { name: 'another' }]) {
      const { rows } = await network.ask('interfaces', options);
      assert.deepEqual(
        rows.map(({ name }) => name),
        ['va'],
      );
    }
    const { rows } = await network.ask('interfaces', { index: 1 });
    assert.equal(rows[0]?.name, 'lo');
  });

  test('/proc has the same as far as it can know', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const first = (await network.ask('interfaces', { source: 'netlink' })).rows.map(asProcShows);
    const { rows, gaps } = await network.ask('interfaces', { source: 'proc' });
    const second = (await network.ask('interfaces', { source: 'netlink' })).rows.map(asProcShows);
    assert.deepEqual(
      gaps.map(({ what }) => what),
      ['IPv4 addresses, from /proc', 'flags, MTU and hardware addresses of interfaces, from /proc'],
    );
    assertBetween(rows.map(byAddress), first, second);
  });
});

/** The kinds of which all is compared: no kernel at hand had bonds, of others we tell the kind. */
const DETAILED = ['bridge', 'macvlan', 'macvtap', 'tun', 'vlan', 'vxlan'];

async function links(network: Network): Promise<object[]> {
  const shown = await network.ip('-s', '-s', '-d', 'link');
  for (const { flags, linkinfo } of shown) {
    flags.sort();
    if (linkinfo !== undefined && !DETAILED.includes(linkinfo.info_kind)) delete linkinfo.info_data;
  }
  return shown;
}

/** Timers of a bridge run down and begin again: that there are the same ones is compared. */
function withoutTimers(link: object): object {
  const isTimer = (name: string, value: unknown) =>
    name.endsWith('_timer') && typeof value === 'number';
  return JSON.parse(JSON.stringify(link, (name, value) => (isTimer(name, value) ? 'runs' : value)));
}

async function addresses(network: Network): Promise<[string, object[]][]> {
  const shown = await network.ip('-d', 'addr');
  return shown.map(({ ifname, addr_info }) => [ifname, addr_info]);
}

const SHOWN = [
  'rxPackets',
  'txPackets',
  'rxBytes',
  'txBytes',
  'rxErrors',
  'txErrors',
  'txDropped',
  'multicast',
  'collisions',
  'rxFifoErrors',
  'txFifoErrors',
  'rxCompressed',
  'txCompressed',
] as const;

/** Numbers of JSON, added up. */
const sum = (...counts: (bigint | undefined)[]) =>
  counts.reduce<number>((a, b) => a + Number(b), 0);

/** JSON has the bytes of a name that is no text beside it. */
type Shown = Interface & { nameBytes?: string };

function asProcShows({ index, name, nameBytes, statistics: s, addresses }: Shown): object {
  assert.ok(s);
  const six = addresses.filter(({ family }) => family === 'IPv6');
  const shown = six.map(({ address, prefixLength, scope, scopeName, flags = [] }) => ({
    family: 'IPv6',
    address,
    prefixLength,
    scope,
    scopeName,
    flags: flags.filter((flag) => !['MANAGETEMPADDR', 'NOPREFIXROUTE'].includes(flag)),
  }));
  const known = {
    name,
    ...(nameBytes && { nameBytes }),
    statistics: {
      ...Object.fromEntries(SHOWN.map((field) => [field, s[field]])),
      rxDroppedOrMissed: sum(s.rxDropped, s.rxMissedErrors),
      rxFramingErrors: sum(s.rxLengthErrors, s.rxOverErrors, s.rxCrcErrors, s.rxFrameErrors),
      txLineErrors: sum(
        s.txAbortedErrors,
        s.txCarrierErrors,
        s.txHeartbeatErrors,
        s.txWindowErrors,
      ),
    },
  };
  return { index, ...known, addresses: sortedByAddress(shown) };
}

/** /proc lists addresses by their hash. */
function byAddress({ addresses, ...row }: Interface): object {
  return { ...row, addresses: sortedByAddress(addresses) };
}

function sortedByAddress<Row extends { address: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.address < b.address ? -1 : 1));
}
