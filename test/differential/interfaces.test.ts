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
  'ip link add link fifteen-letters name mv0 type macvlan mode bridge',
  'ip link add link fifteen-letters name vlan0 type vlan id 9',
  'ip link add vx0 type vxlan id 42 dstport 4789 local 10.0.0.1',
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
      rows.map((row) => ipLink(row, rows)),
      first,
      second,
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
    assert.ok(all.every(({ createdMs, updatedMs = 0 }) => createdMs && createdMs <= updatedMs));
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
      ['IPv4 addresses, from /proc'],
    );
    assertBetween(rows.map(byAddress), first, second);
  });
});

async function links(network: Network): Promise<object[]> {
  const shown = await network.ip('-s', '-s', '-d', 'link');
  return shown.map(({ linkinfo, flags, ...link }) => {
    const { info_data: _, info_slave_data: __, ...info } = linkinfo ?? {};
    const same = { ...link, flags: flags.sort() };
    return linkinfo === undefined ? same : { ...same, linkinfo: info };
  });
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
