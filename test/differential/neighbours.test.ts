import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Neighbour } from '../../src/model/neighbours.js';
import { assertBetween } from '../support/between.js';
import { defined } from '../support/defined.js';
import { noNetlink } from '../support/harness.js';
import { buildNetwork, type Network, noNetwork } from '../support/network.js';
import { unavailable } from '../support/probe.js';

/** Neighbours in every state that stays, and proxies. */
const COMMANDS = [
  'ip link add va type veth peer name fifteen-letters',
  'ip link set va up',
  'ip link set fifteen-letters up',
  'ip addr add 10.0.0.1/24 dev va',
  'ip addr add 2001:db8::1/64 dev va nodad',
  'echo 3600000 >/proc/sys/net/ipv4/neigh/va/base_reachable_time_ms',
  'ip neigh add 10.0.0.2 lladdr 02:00:00:00:00:02 dev va nud permanent',
  'ip neigh add 10.0.0.3 lladdr 02:00:00:00:00:03 dev va nud reachable protocol static',
  'ip neigh add 10.0.0.4 lladdr 02:00:00:00:00:04 dev va nud stale extern_learn',
  'ip neigh add 10.0.0.5 dev va nud failed',
  'ip neigh add 10.0.0.6 lladdr 02:00:00:00:00:06 dev va nud noarp',
  'ip neigh add 10.0.0.7 lladdr 02:00:00:00:00:07 dev fifteen-letters nud permanent',
  'ip neigh add 10.0.0.8 dev va nud none',
  'ip neigh add proxy 10.0.0.9 dev va',
  'ip neigh add proxy 10.0.0.99',
  'ip neigh add fe80::2 lladdr 02:00:00:00:00:02 dev va nud permanent router',
  'ip neigh add fe80::3 lladdr 02:00:00:00:00:03 dev va nud stale',
  'ip neigh add proxy 2001:db8::99 dev fifteen-letters protocol 186',
];

describe('neighbours in every state', () => {
  const reason = noNetwork() ?? noNetlink();
  let network: Network;
  let lacking: string[] = [];
  before(async () => {
    if (reason === undefined) ({ network, lacking } = await buildNetwork(COMMANDS));
  });
  after(() => network?.stop());

  test('field by field what ip shows', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    for (const command of lacking) t.diagnostic(`not to be had here: ${command}`);
    const first = await shownByIp(network);
    const { rows, gaps } = await network.ask('neighbours');
    const second = await shownByIp(network);
    assert.deepEqual(gaps, []);
    assertBetween(sorted(rows.filter(stays).map(ipNeighbour)), first, second);
    assert.equal(rows.filter(stays).length, 12);
  });

  test('what is wanted alone', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const addresses = async (options: object) => {
      const { rows } = await network.ask('neighbours', options);
      return rows
        .filter(stays)
        .map(({ address }) => address)
        .sort();
    };
    assert.deepEqual(await addresses({ families: ['IPv6'], states: ['PERMANENT', 'STALE'] }), [
      'fe80::2',
      'fe80::3',
    ]);
    assert.deepEqual(await addresses({ interfaceName: 'fifteen-letters' }), [
      '10.0.0.7',
      '2001:db8::99',
    ]);
  });

  test('/proc has the same as far as it can know', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const known = (await network.ask('neighbours', { source: 'netlink' })).rows;
    const { rows, gaps } = await network.ask('neighbours', { source: 'proc' });
    assert.deepEqual(
      gaps.map(({ what }) => what),
      ['neighbours IPv6, from /proc'],
    );
    assert.deepEqual(sorted(rows), sorted(known.flatMap(asProcShows)));
  });
});

/** Not what the kernel itself sends to, for as long as it does. */
function stays({ address }: { address: string }): boolean {
  return !address.startsWith('ff02:');
}

async function shownByIp(network: Network): Promise<object[]> {
  const all = await network.ip('-s', 'neigh', 'show', 'nud', 'all');
  const proxies = await network.ip('-s', 'neigh', 'show', 'proxy');
  return sorted([...all, ...proxies].filter(({ dst }) => stays({ address: dst })));
}

/** Hash tables have an order of their own, which changes. */
function sorted<Row extends object>(rows: readonly Row[]): Row[] {
  const key = (row: Row) =>
    ('dst' in row ? row.dst : 'address' in row ? row.address : '') as string;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function ipNeighbour(row: Neighbour): Record<string, unknown> {
  const { cache, flags } = row;
  const seconds = (ms: number | undefined) => (ms === undefined ? ms : Math.trunc(ms / 1000));
  const flag = (name: Neighbour['flags'][number]) => (flags.includes(name) ? null : undefined);
  return defined({
    dst: row.address,
    dev: row.interfaceName,
    lladdr: row.hardwareAddress,
    router: flag('ROUTER'),
    proxy: flag('PROXY'),
    managed: flag('MANAGED'),
    extern_learn: flag('EXT_LEARNED'),
    offload: flag('OFFLOADED'),
    refcnt: cache?.references || undefined,
    used: seconds(cache?.usedMs),
    confirmed: seconds(cache?.confirmedMs),
    updated: seconds(cache?.updatedMs),
    probes: row.probes,
    state: row.state === 'NONE' ? undefined : [row.state],
    protocol: row.protocolName ?? row.protocol?.toString(),
  });
}

function asProcShows(row: Neighbour): object[] {
  const { family, address, interfaceName, hardwareType, hardwareTypeName, state, flags } = row;
  const proxy = flags.includes('PROXY');
  if (family === 'IPv6' || state === 'NOARP' || (state === 'NONE' && !proxy)) return [];
  const shown = proxy ? flags : [];
  const told = proxy || state === 'PERMANENT' ? state : undefined;
  const common = { family, address, interfaceName, hardwareAddress: row.hardwareAddress };
  return [defined({ ...common, hardwareType, hardwareTypeName, state: told, flags: shown })];
}
