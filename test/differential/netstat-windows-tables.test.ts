import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { noNetlink } from '../support/harness.js';
import { askOurs } from '../support/netstat.js';
import { buildNetwork, type Network, noNetwork } from '../support/network.js';
import { unavailable } from '../support/probe.js';
import { makeTree } from '../support/proc-tree.js';
import { NOWHERE_COMMANDS, ROUTE_COMMANDS } from '../support/route-zoo.js';
import { runHere } from '../support/run-here.js';

/** What `ip -j` tells of a route, and of one of its ways. */
interface IpWay {
  gateway?: string;
  via?: { host: string };
  dev?: string;
}
interface IpRoute extends IpWay {
  type: string;
  dst: string;
  metric?: number;
  prefsrc?: string;
  nexthops?: IpWay[];
}
interface IpLink {
  ifindex: number;
  ifname: string;
  address?: string;
  link_type: string;
  stats64: Record<'rx' | 'tx', Record<'bytes' | 'packets' | 'errors' | 'dropped', number>>;
}
interface IpAddress {
  ifname: string;
  addr_info: { family?: string; local: string }[];
}

const DIALECT = ['--dialect', 'windows'];
const TABLES = ['main', 'local'];
const NOWHERE = ['blackhole', 'unreachable', 'prohibit', 'throw'];

describe('netstat --dialect windows of a network of every kind of route', () => {
  let network: Network | undefined;
  let why: string | undefined;
  before(async () => {
    why = noNetwork() ?? noNetlink();
    if (why === undefined) {
      ({ network } = await buildNetwork([...ROUTE_COMMANDS, ...NOWHERE_COMMANDS]));
    }
  });
  after(() => network?.stop());

  test('-r has the routes of `ip -j route`, and no others', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const { stdout, stderr, exitCode } = await askOurs(network, [...DIALECT, '-r']);
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const [head = '', ...tables] = stdout.split(/^IPv[46] Route Table$/m);
    const links = (await network.ip('-d', '-s', 'link')) as IpLink[];
    assert.deepEqual(head.split('\n').slice(2, -3), links.map(interfaceLine));
    const addresses = (await network.ip('-4', 'addr')) as IpAddress[];
    const expected = { 4: [] as string[], 6: [] as string[] };
    for (const family of [4, 6] as const) {
      for (const table of TABLES) {
        const argv = [`-${family}`, '-d', 'route', 'show', 'table', table];
        const routes = (await network.ip(...argv)) as IpRoute[];
        for (const route of routes) {
          const ways = route.nexthops ?? [route];
          const of = { 4: ipv4Words(route, addresses), 6: ipv6Words(route, links) };
          expected[family].push(...ways.map(of[family]));
        }
      }
    }
    const shown = tables.map((text) => wordsOf(text).sort());
    assert.deepEqual(shown[0], expected[4].sort());
    assert.deepEqual(shown[1], expected[6].sort());
    assert.ok(expected[4].length > 30 && expected[6].length > 15, stdout);
  });

  test('-e adds up what `ip -j -s link` counts', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    // Packets of the kernel's own, of neighbour discovery, come between.
    for (let attempt = 0; attempt < 30; attempt++) {
      const sums = await sumsOf(network);
      const { stdout } = await askOurs(network, [...DIALECT, '-e']);
      if (JSON.stringify(sums) !== JSON.stringify(await sumsOf(network))) continue;
      const found = stdout.split('\n').slice(4, 8);
      assert.deepEqual(
        found.map((line) => line.trim().split(/ {2,}/)),
        sums,
      );
      return;
    }
    assert.fail('the interfaces never stood still');
  });

  test('out of a capture is what was captured', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const file = join(makeTree({}), 'capture');
    const argv = [...DIALECT, '-e', '-s', '-r'];
    const made = await askOurs(network, [...argv, '--capture', file]);
    assert.deepEqual([made.stderr, made.exitCode], ['', 0]);
    assert.deepEqual(await runHere([...argv, '--replay', file]), made);
    assert.match(
      made.stdout,
      /^Interface Statistics\n(?:.*\n)+\nIPv4 Statistics\n(?:.*\n)+={75}\n/,
    );
  });
});

function interfaceLine({ ifindex, ifname, address, link_type: type }: IpLink): string {
  const octets = type === 'loopback' ? '' : `${address?.replaceAll(':', ' ')} `;
  return `${String(ifindex).padStart(3)}...${octets.padEnd(24, '.')}${ifname}`;
}

/** The words of each active route: one that has two lines is joined. */
function wordsOf(table: string): string[] {
  const lines = table.slice(0, table.indexOf('Persistent')).replace(/\n {36}/g, ' ');
  return [...lines.matchAll(/^ .*\d.*$/gm)].map(([line]) => line.trim().split(/ +/).join(' '));
}

function gatewayOf({ type }: IpRoute, { gateway, via }: IpWay): string {
  if (NOWHERE.includes(type)) return type.charAt(0).toUpperCase() + type.slice(1);
  return gateway ?? via?.host ?? 'On-link';
}

function ipv4Words(route: IpRoute, addresses: readonly IpAddress[]): (way: IpWay) => string {
  return (way) => {
    const [network = '', length = '32'] =
      route.dst === 'default' ? ['0.0.0.0', '0'] : route.dst.split('/');
    const bits = (2 ** 32 - 2 ** (32 - Number(length))) >>> 0;
    const mask = [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
    const found = addresses.find(({ ifname }) => ifname === way.dev);
    const address = found?.addr_info.find(({ local }) => local)?.local;
    const source = address ?? route.prefsrc ?? way.dev ?? '-';
    return [network, mask, gatewayOf(route, way), source, route.metric ?? 0].join(' ');
  };
}

function ipv6Words(route: IpRoute, links: readonly IpLink[]): (way: IpWay) => string {
  return (way) => {
    const destination = route.dst === 'default' ? '::/0' : route.dst;
    const network = destination.includes('/') ? destination : `${destination}/128`;
    const index = links.find(({ ifname }) => ifname === way.dev)?.ifindex ?? '-';
    return [index, route.metric ?? 0, network, gatewayOf(route, way)].join(' ');
  };
}

/** What stands in the lines of -e. */
async function sumsOf(network: Network): Promise<string[][]> {
  const links = (await network.ip('-d', '-s', 'link')) as IpLink[];
  const counted = links.filter(({ link_type: type }) => type !== 'loopback');
  const figures = [
    ['Bytes', 'bytes'],
    ['Packets', 'packets'],
    ['Discards', 'dropped'],
    ['Errors', 'errors'],
  ] as const;
  return figures.map(([label, name]) => {
    const sum = (way: 'rx' | 'tx') =>
      String(counted.reduce((all, { stats64 }) => all + stats64[way][name], 0));
    return [label, sum('rx'), sum('tx')];
  });
}
