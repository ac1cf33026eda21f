import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Change } from '../../src/model/changes.js';
import { type Followed, follow, isRoute } from '../support/followed.js';
import { noNetlink } from '../support/harness.js';
import { noNetwork } from '../support/network.js';
import { unavailable } from '../support/probe.js';
import { Replica } from '../support/replica.js';

const ATTEMPTS = 100;
const PAUSE_MS = 300;

const NETWORK = [
  'ip link set lo up',
  'ip link add va type veth peer name vb',
  'ip link set va up',
  'ip link set vb up',
  'ip addr add 10.0.0.1/24 dev va',
];

/** Everything that can happen to a network, in an order that lets much of it go silently. */
const EVENTS = `
link add vc type veth peer name vd
link add br0 type bridge
link set vc up
link set vd up
link set br0 up
addr add 10.1.0.1/24 dev vc
addr add 10.1.0.2/24 dev vc label vc:two
addr add 2001:db8:1::1/64 dev vc
addr add 10.9.0.1 peer 10.9.0.2/32 dev vc
addr change 10.1.0.2/24 dev vc valid_lft 3000 preferred_lft 1000
route add 10.2.0.0/16 via 10.1.0.9
route append 10.2.0.0/16 via 10.1.0.8
route replace 10.2.0.0/16 via 10.1.0.7
route add 10.3.0.0/16 nexthop via 10.1.0.9 nexthop via 10.0.0.9 weight 3
route change 10.3.0.0/16 via 10.1.0.9 mtu 1400
route add 10.4.0.0/16 via 10.1.0.9 tos 0x10
route add 10.4.0.0/16 via 10.1.0.9 metric 5
route add unreachable 10.5.0.0/16
route replace blackhole 10.5.0.0/16
route add 10.6.0.0/16 via 10.1.0.9 table 77
route add 10.7.0.0/16 via 10.0.0.9 src 10.1.0.1
nexthop add id 7 via 10.1.0.9 dev vc
route add 10.10.0.0/16 nhid 7
-6 route add 2001:db8:2::/48 via fe80::1 dev vc
-6 route replace 2001:db8:2::/48 via fe80::2 dev vc
-6 route add 2001:db8:3::/48 nexthop via fe80::1 dev vc nexthop via fe80::2 dev va
-6 route append 2001:db8:3::/48 nexthop via fe80::3 dev vc
-6 route del 2001:db8:3::/48 nexthop via fe80::1 dev vc
-6 route add 2001:db8:4::/48 via fe80::1 dev vc expires 3000
-6 route add unreachable 2001:db8:5::/48
neigh add 10.1.0.9 lladdr 02:00:00:00:00:09 dev vc
neigh replace 10.1.0.9 lladdr 02:00:00:00:00:0a dev vc nud permanent
neigh add 10.1.0.8 lladdr 02:00:00:00:00:08 dev vc nud stale
neigh del 10.1.0.8 dev vc
neigh add fe80::9 lladdr 02:00:00:00:00:09 dev vc nud permanent router
nexthop del id 7
link set vd master br0
link set vd nomaster
link set vd master br0
link set va mtu 1400
link set va alias something
link property add dev va altname another
link set vd down
link set vd name renamed
link set renamed up
addr del 10.1.0.2/24 dev vc
link add link va name mv0 type macvlan
link set mv0 up
link del mv0
link set vc down
link set vc up
addr del 10.1.0.1/24 dev vc
addr add 10.1.0.1/24 dev vc
route add 10.8.0.0/16 via 10.1.0.9
`
  .trim()
  .split('\n');

const END = ['link del vc', 'link del br0'];

describe('changes', () => {
  const reason = noNetwork() ?? noNetlink();
  const open: Followed[] = [];
  afterEach(async () => {
    for (const { network } of open.splice(0)) await network.stop();
  });

  const followed = async (...what: Parameters<typeof follow>) => {
    const one = await follow(...what);
    open.push(one);
    return one;
  };

  test('make of what was there what is there', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { network, ip, told } = await followed(NETWORK);
    const replica = await Replica.of(network);
    await ip(EVENTS);
    await same(network, replica, told);
    await ip(END);
    await same(network, replica, told);
    const changes = told().filter((change) => 'table' in change);
    const kinds = new Set(changes.map(({ event, table }) => `${event} ${table}`));
    assert.equal(kinds.size, 3 * 4, [...kinds].join());
  });

  test('are told in the words of the tables', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { ip, told, hears } = await followed(NETWORK, {
      tables: ['interfaces', 'addresses', 'neighbours'],
      families: ['IPv4'],
    });
    await ip([
      'link set va mtu 1400',
      'addr add 10.3.0.1/24 dev va',
      'neigh add 10.3.0.9 lladdr 02:00:00:00:00:09 dev va nud permanent',
      'neigh replace 10.3.0.9 lladdr 02:00:00:00:00:0a dev va nud permanent',
      'neigh del 10.3.0.9 dev va',
      '-6 addr add 2001:db8:9::1/64 dev va nodad',
      'link set va down',
      'link set va name wan',
      'addr del 10.3.0.1/24 dev wan',
    ]);
    const last = (change: Change) => change.event === 'removed' && change.table === 'addresses';
    await hears(last);
    const words = told().flatMap((change) => {
      if (change.event === 'resynchronised') return [change.event];
      const { event, table, row } = change;
      const before = change.event === 'changed' ? change.previous : undefined;
      if (table !== 'interfaces') {
        const { address, interfaceName } = row as { address: string; interfaceName?: string };
        const hardware = (each?: object) => (each as { hardwareAddress?: string })?.hardwareAddress;
        const was = hardware(before) === undefined ? '' : ` was ${hardware(before)}`;
        return [`${event} ${table} ${address} ${interfaceName} ${hardware(row) ?? ''}${was}`];
      }
      const previous = before as typeof row | undefined;
      if (row.mtu !== previous?.mtu) return [`mtu ${previous?.mtu} to ${row.mtu}`];
      return row.name === previous?.name ? [] : [`name ${previous?.name} to ${row.name}`];
    });
    assert.deepEqual(words, [
      'mtu 1500 to 1400',
      'added addresses 10.3.0.1 va ',
      'added neighbours 10.3.0.9 va 02:00:00:00:00:09',
      'changed neighbours 10.3.0.9 va 02:00:00:00:00:0a was 02:00:00:00:00:09',
      // It is FAILED before it goes.
      'changed neighbours 10.3.0.9 va  was 02:00:00:00:00:0a',
      'removed neighbours 10.3.0.9 va ',
      'name va to wan',
      // The kernel gives a label like the name the new name.
      'changed addresses 10.0.0.1 wan ',
      'changed addresses 10.3.0.1 wan ',
      'removed addresses 10.3.0.1 wan ',
    ]);
  });

  test('are made up for where there was no room for all', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { network, ip, ipAtOnce, told, hears, pause } = await followed(NETWORK, {
      queueBytes: 1,
    });
    const replica = await Replica.of(network);
    pause(true);
    await ip(['route add blackhole 192.0.2.254']);
    await hears(isRoute('192.0.2.254', 'added'));
    const hosts = Array.from({ length: 250 }, (_, at) => `10.64.0.${at}`);
    await ipAtOnce(hosts.map((host) => `route add blackhole ${host}`));
    await ipAtOnce(hosts.slice(5).map((host) => `route del blackhole ${host}`));
    pause(false);
    await hears(isRoute('10.64.0.4', 'added'));
    await same(network, replica, told);
    const changes = told();
    const at = changes.findIndex(({ event }) => event === 'resynchronised');
    const resynchronised = changes[at];
    assert.ok(resynchronised?.event === 'resynchronised');
    // What was heard before there was no more room has been told.
    const { differences } = resynchronised;
    assert.ok(differences > 0 && differences < hosts.length, `${differences} differences`);
    assert.ok(changes.length >= at + 1 + differences);
    await ip(['route del blackhole 192.0.2.254']);
    await hears(isRoute('192.0.2.254', 'removed'));
  });
});

/** What is told leads to what is there, sooner or later. */
async function same(
  network: Followed['network'],
  replica: Replica,
  told: () => Change[],
): Promise<void> {
  let are = (await Replica.of(network)).content();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    replica.applyRest(told());
    if (JSON.stringify(replica.content()) === JSON.stringify(are)) return;
    await setTimeout(PAUSE_MS);
    are = (await Replica.of(network)).content();
  }
  assert.deepEqual(replica.content(), are);
}
