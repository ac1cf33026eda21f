import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Table } from '../../src/model/table.js';
import type { Tables } from '../../src/model/tables.js';
import type { AskedTable } from '../support/answer-of.js';
import { buildNetwork, type Network } from '../support/network.js';
import { noIp, unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine } from '../support/wine/wine.js';

const inThisFolder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const talkative = inThisFolder('./sockets-main.js');
const asking = inThisFolder('../support/ask-library.js');

const COMMANDS = [
  'ip link add va type veth peer name vb',
  'ip link set va up',
  'ip link set vb up',
  'ip link set va mtu 1400',
  'ip addr add 10.0.0.1/24 dev va',
  'ip addr add 2001:db8::1/64 dev va nodad',
  'ip route add default via 10.0.0.254 metric 5',
  'ip route add 10.5.0.0/16 via 10.0.0.2',
  'ip neigh add 10.0.0.2 lladdr 02:00:00:00:00:02 dev va nud permanent',
];

/** Counters that Wine takes from the kernel as they are. */
const COUNTERS: Readonly<Record<string, readonly string[]>> = {
  Tcp: ['ActiveOpens', 'PassiveOpens', 'AttemptFails', 'InSegs', 'OutSegs', 'RetransSegs'],
  Udp: ['InDatagrams', 'OutDatagrams', 'NoPorts'],
  Ip: ['InReceives', 'InDelivers', 'OutRequests', 'InHdrErrors', 'OutNoRoutes'],
};

describe('tables of Windows', () => {
  const reason = noWine() ?? noIp();
  let wine: Wine;
  let network: Network;
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    ({ network } = await buildNetwork(COMMANDS, wine.namespace));
  });
  after(() => wine?.stop());

  const ask = async <Name extends AskedTable>(name: Name): Promise<Table<Tables[Name]>> => {
    const { code, stdout, stderr } = await wine.node(asking, [name]);
    assert.equal(code, 0, stderr.toString());
    return JSON.parse(stdout.toString());
  };

  test('routes of IPv4 are those of ip', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows, sources } = await ask('routes');
    const ours = rows
      .filter(({ family }) => family === 'IPv4')
      .map(({ destination, prefixLength, priority, nextHops: [hop, ...others] }) => {
        assert.deepEqual(others, []);
        const { gateway, interfaceName } = hop ?? {};
        return [`${destination}/${prefixLength}`, gateway, interfaceName, priority];
      });
    const theirs = await network.ip('route');
    assert.deepEqual(
      ours.sort(),
      theirs
        .map(({ dst, gateway, dev, metric = 0 }) => [
          dst === 'default' ? '0.0.0.0/0' : dst,
          gateway,
          dev,
          metric,
        ])
        .sort(),
    );
    assert.deepEqual(sources, { routes: ['iphlpapi'] });
  });

  test('interfaces are those of ip, with addresses and counters', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows } = await ask('interfaces');
    const theirs = await network.ip('-s', 'addr');
    assert.equal(rows.length, 3);
    for (const { ifindex, ifname, address, mtu, addr_info, stats64 } of theirs) {
      const row = rows.find(({ index }) => index === ifindex);
      assert.ok(row, ifname);
      assert.equal(row.name, ifname);
      assert.equal(row.mtu, mtu);
      if (ifname !== 'lo') assert.equal(row.hardwareAddress, address);
      const { rx, tx } = stats64;
      const { rxBytes, txBytes, rxPackets, txPackets } = row.statistics ?? {};
      // Neighbour discovery goes on meanwhile.
      assert.ok(Number(rxBytes) <= rx.bytes && Number(rxPackets) <= rx.packets, ifname);
      assert.ok(Number(txBytes) <= tx.bytes && Number(txPackets) <= tx.packets, ifname);
      assert.deepEqual(
        row.addresses.map((each) => `${each.address}/${each.prefixLength}`).sort(),
        addr_info.map((each: AddressInfo) => `${each.local}/${each.prefixlen}`).sort(),
        ifname,
      );
    }
  });

  test('neighbours hold that of ip', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows } = await ask('neighbours');
    // Besides, Wine tells of groups, as Windows does.
    const [row] = rows.filter(({ address }) => address === '10.0.0.2');
    const [neighbour] = await network.ip('neigh', 'show', '10.0.0.2');
    assert.equal(row?.hardwareAddress, neighbour.lladdr);
    assert.equal(row?.interfaceName, neighbour.dev);
    assert.deepEqual([row?.state], neighbour.state);
  });

  test('counters are those of the kernel', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    await wine.stay(talkative);
    const first = await snmp(wine);
    const { rows, gaps } = await ask('statistics');
    const last = await snmp(wine);
    for (const [group, names] of Object.entries(COUNTERS)) {
      for (const name of names) {
        const row = rows.find(
          (each) => each.group === group && each.name === name && each.family !== 'IPv6',
        );
        assert.ok(row, `${group} ${name}`);
        const [least, most] = [first, last].map((all) => all.get(`${group} ${name}`) as number);
        const value = Number(row.value);
        assert.ok(value >= (least ?? 1) && value <= (most ?? 0), `${group} ${name}: ${value}`);
      }
    }
    assert.ok((first.get('Tcp ActiveOpens') ?? 0) > 0);
    assert.deepEqual(gaps, []);
  });
});

interface AddressInfo {
  readonly local: string;
  readonly prefixlen: number;
}

/** /proc/net/snmp: pairs of lines, names and values, each with the group in front. */
async function snmp({ namespace }: Wine): Promise<Map<string, number>> {
  const { stdout } = await namespace.run('cat', ['/proc/net/snmp']);
  const lines = stdout.toString().trimEnd().split('\n');
  const counters = new Map<string, number>();
  for (let at = 0; at < lines.length; at += 2) {
    const [names, values] = [lines[at], lines[at + 1]].map((line = '') => line.split(/:? /));
    const [group, ...rest] = names ?? [];
    for (const [column, name] of rest.entries()) {
      counters.set(`${group} ${name}`, Number(values?.[column + 1]));
    }
  }
  return counters;
}
