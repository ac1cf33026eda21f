import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { interfacesSync } from '../../src/api/interfaces.js';
import { neighboursSync } from '../../src/api/neighbours.js';
import { routesSync } from '../../src/api/routes.js';
import type { Interface } from '../../src/model/interfaces.js';
import type { Neighbour } from '../../src/model/neighbours.js';
import type { Route } from '../../src/model/routes.js';
import type { Counter } from '../../src/model/statistics.js';
import type { Table } from '../../src/model/table.js';
import { renderJson } from '../../src/render/json.js';
import { unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine, windowsPath } from '../support/wine/wine.js';

const main = fileURLToPath(new URL('./tables-main.js', import.meta.url));
const KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\PersistentRoutes';

/** `vb` has no MAC of its own making, nor any address but what the kernel gives it. */
const NETWORK = `
  link add va type veth peer name vb
  link set va address 02:00:00:00:00:01 up
  link set vb up
  addr add 10.0.0.1/24 dev va
  addr add 2001:db8::1/64 dev va nodad
  route add 192.0.2.0/24 via 10.0.0.2 metric 7
  route add default via 10.0.0.254
  neigh add 10.0.0.2 lladdr 02:00:00:00:00:02 dev va`;

/** What tables-main.ts prints. */
interface Printed {
  groupsCode: string | null;
  routes: Table<Route>;
  persistent: Table<Route>;
  interfaces: Table<Interface>;
  neighbours: Table<Neighbour>;
  statistics: Table<Omit<Counter, 'value'> & { value: number }>;
}

describe('routes, interfaces, neighbours and counters of Windows', () => {
  const reason = noWine();
  const folder = mkdtempSync(join(tmpdir(), 'sockeye-capture-'));
  const replay = join(folder, 'windows.ndjson');
  let wine: Wine;
  let printed: Printed;
  let counted: readonly [before: Counts, later: Counts];
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    const input = NETWORK.trim();
    const made = await wine.namespace.run('ip', ['-batch', '-'], { input });
    assert.equal(made.code, 0, made.stderr.toString());
    const value = ['/v', '10.9.0.0,255.255.0.0,10.0.0.2,3', '/d', '', '/f'];
    assert.equal((await wine.run('reg', ['add', KEY, ...value])).code, 0);
    const first = await countsOf(wine);
    const { code, stdout, stderr } = await wine.node(main, [windowsPath(replay)]);
    assert.equal(code, 0, stderr.toString());
    counted = [first, await countsOf(wine)];
    printed = JSON.parse(stdout.toString());
  });
  after(async () => {
    await wine?.stop();
    rmSync(folder, { recursive: true });
  });

  /** What `ip` says of the same network. */
  async function ip(...args: string[]) {
    const { stdout } = await wine.namespace.run('ip', ['-j', ...args]);
    return JSON.parse(stdout.toString()) as Record<string, unknown>[];
  }

  test('routes are those of ip, of the version that Wine tells', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows, gaps, sources } = printed.routes;
    const mine = rows.map(({ destination, prefixLength, priority, nextHops: [hop] }) => ({
      dst: prefixLength === 0 ? 'default' : `${destination}/${prefixLength}`,
      gateway: hop?.gateway,
      dev: hop?.interfaceName,
      metric: priority,
    }));
    const theirs = (await ip('-4', 'route')).map(({ dst, gateway, dev, metric = 0 }) => ({
      dst,
      gateway,
      dev,
      metric,
    }));
    assert.equal(theirs.length, 3);
    assert.deepEqual(sorted(mine), sorted(theirs));
    assert.deepEqual(sources, { routes: ['iphlpapi'] });
    const what = ['IPv4 metrics of interfaces', 'IPv6 metrics of interfaces'];
    assert.deepEqual(
      gaps,
      what.map((of) => ({ what: of, code: 'ERROR_NOT_SUPPORTED', count: 1 })),
    );
  });

  test('routes for the next start are those of the registry', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    assert.deepEqual(printed.persistent.rows, [
      {
        family: 'IPv4',
        destination: '10.9.0.0',
        prefixLength: 16,
        priority: 3,
        nextHops: [{ gateway: '10.0.0.2' }],
        persistent: true,
      },
    ]);
  });

  test('interfaces and addresses are those of ip', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const mine = printed.interfaces.rows.map((row) => ({
      ifindex: row.index,
      ifname: row.name,
      address: row.hardwareAddress,
      mtu: row.mtu,
      loopback: row.flags?.includes('LOOPBACK'),
      addresses: sorted(
        row.addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`),
      ),
    }));
    const theirs = (await ip('addr')).map(({ ifindex, ifname, address, mtu, addr_info }) => ({
      ifindex,
      ifname,
      address: ifname === 'lo' ? undefined : address,
      mtu,
      loopback: ifname === 'lo',
      addresses: sorted(
        (addr_info as Address[]).map(({ local, prefixlen }) => `${local}/${prefixlen}`),
      ),
    }));
    assert.deepEqual(mine, theirs);
    assert.equal(mine.flatMap(({ addresses }) => addresses).length, 6);
  });

  test('counters of interfaces do not run ahead of those of ip', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    for (const { ifname, stats64 } of await ip('-s', 'link')) {
      const row = printed.interfaces.rows.find(({ name }) => name === ifname);
      const { rx, tx } = stats64 as Record<string, { bytes: number; packets: number }>;
      const { rxBytes, rxPackets, txBytes, txPackets } = row?.statistics ?? assert.fail();
      assert.ok(Number(rxBytes) > 0 && Number(rxBytes) <= (rx?.bytes ?? 0), `${ifname}`);
      assert.ok(Number(txBytes) > 0 && Number(txBytes) <= (tx?.bytes ?? 0), `${ifname}`);
      assert.ok(Number(rxPackets) > 0 && Number(rxPackets) <= (rx?.packets ?? 0), `${ifname}`);
      assert.ok(Number(txPackets) > 0 && Number(txPackets) <= (tx?.packets ?? 0), `${ifname}`);
    }
  });

  test('a neighbour is the one that ip was told', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const known = printed.neighbours.rows.filter((row) => row.hardwareAddress !== undefined);
    assert.deepEqual(known, [
      {
        family: 'IPv4',
        address: '10.0.0.2',
        interfaceIndex: known[0]?.interfaceIndex,
        interfaceName: 'va',
        hardwareAddress: '02:00:00:00:00:02',
        state: 'PERMANENT',
        flags: [],
      },
    ]);
  });

  test('counters are those of the namespace', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows, gaps } = printed.statistics;
    assert.deepEqual(gaps, []);
    const [first, later] = counted;
    const compared = rows.filter(({ family, group, name }) => {
      return family === 'IPv4' && later.has(`${group} ${name}`);
    });
    for (const { group, name, value } of compared) {
      const [least = 0, most = 0] = [first, later].map((counts) => counts.get(`${group} ${name}`));
      // Wine leaves an enumeration and the settings of TCP as it thinks fit.
      if (group === 'Tcp' && /^(Rto|MaxConn)/.test(name)) continue;
      assert.ok(value >= least && value <= most, `${group} ${name}: ${least} ${value} ${most}`);
    }
    const names = compared.filter(({ value }) => value > 0).map(({ group, name }) => group + name);
    for (const name of ['IpInReceives', 'TcpActiveOpens', 'TcpInSegs', 'UdpOutDatagrams']) {
      assert.ok(names.includes(name), name);
    }
  });

  test('what Wine lacks is said', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    assert.equal(printed.groupsCode, 'ERROR_PROC_NOT_FOUND');
  });

  test('a capture says here what Windows said there', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const replayed = {
      routes: routesSync({ replay }),
      persistent: routesSync({ replay, persistent: true }),
      neighbours: neighboursSync({ replay }),
    };
    for (const [name, table] of Object.entries(replayed)) {
      const text = [...renderJson(table)].join('');
      assert.deepEqual(JSON.parse(text), printed[name as keyof typeof replayed], name);
    }
    const names = interfacesSync({ replay }).rows.map(({ name }) => name);
    assert.deepEqual(
      names,
      printed.interfaces.rows.map(({ name }) => name),
    );
  });
});

interface Address {
  local: string;
  prefixlen: number;
}

type Counts = ReadonlyMap<string, number>;

/** The counters of IPv4, and of TCP, by group and name. */
async function countsOf({ namespace }: Wine): Promise<Counts> {
  const { stdout } = await namespace.run('cat', ['/proc/net/snmp']);
  const counts = new Map<string, number>();
  for (const [, group = '', names = '', values = ''] of stdout
    .toString()
    .matchAll(/^(\w+): (\D.*)\n\1: (.*)$/gm)) {
    const numbers = values.split(' ').map(Number);
    for (const [at, name] of names.split(' ').entries()) {
      counts.set(`${group} ${name}`, numbers[at] ?? Number.NaN);
    }
  }
  return counts;
}

function sorted<Item>(items: readonly Item[]): Item[] {
  const key = (item: Item) => JSON.stringify(item);
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
