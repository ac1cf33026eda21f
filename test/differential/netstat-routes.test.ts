import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { routesSync } from '../../src/api/routes.js';
import type { Family } from '../../src/model/address.js';
import { routeCacheViews } from '../../src/render/linux/route-cache.js';
import { isListedRoute, type RoutesStyle, routeViews } from '../../src/render/linux/routes.js';
import { askRealOf, noMounts } from '../support/fake-proc.js';
import { fc } from '../support/fast-check.js';
import { unavailable } from '../support/probe.js';
import { makeTree } from '../support/proc-tree.js';

const UNFIT = await noMounts();

const COLUMNS: Readonly<Record<RoutesStyle['columns'], string>> = {
  sizes: '',
  use: 'e',
  all: 'ee',
};
const columns = fc.constantFrom('sizes', 'use', 'all');

const hex = (digits: number) => (value: number) =>
  value.toString(16).toUpperCase().padStart(digits, '0');
const small = (value: number) => hex(8)(value).toLowerCase();
const uint = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 0xffffffff }));
const word = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffffffff }));
const name = fc.constantFrom('lo', 'eth0', 'fifteen-letters', 'a.b@c', '*');

const RTF_REJECT = 0x200;
const RTF_CACHE = 0x1000000;

/** The kernel adds 40 to a segment size, where there is one. */
const segment = fc.oneof(fc.constant(0), fc.integer({ min: 41, max: 0x7fffffff }));

/** A word of a mask or an address as the kernel shows it: in the order of this machine's memory. */
function inMemory(value: number): string {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return hex(8)(new Uint32Array(bytes.buffer)[0] as number);
}

/** A line of /proc/net/route. Where packets are dropped, net-tools is wrong: such there are none. */
const ipv4Line = fc
  .record({
    name,
    destination: word,
    length: fc.integer({ min: 0, max: 32 }),
    gateway: word,
    flags: uint,
    figures: fc.tuple(uint, uint, uint),
    sizes: fc.tuple(segment, uint, uint),
  })
  .map(({ name, destination, length, gateway, flags, figures, sizes }) => {
    const mask = length === 0 ? 0 : (-1 << (32 - length)) >>> 0;
    const network = inMemory((destination & mask) >>> 0);
    const all = name === '*' ? (flags | RTF_REJECT) >>> 0 : flags;
    const before = [name, network, inMemory(gateway), hex(4)(all), ...figures];
    return `${[...before, inMemory(mask), ...sizes].join('\t').padEnd(127)}\n`;
  });

const HEADING =
  'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';

const six = fc.tuple(word, word, word, word).map((words) => words.map(small).join(''));
/** A line of /proc/net/ipv6_route, in the cache or not. */
const ipv6Line = fc
  .record({
    network: fc.tuple(six, fc.integer({ min: 0, max: 128 })),
    source: fc.tuple(six, fc.integer({ min: 0, max: 128 })),
    gateway: six,
    figures: fc.tuple(uint, uint, uint, uint),
    name,
    cached: fc.boolean(),
  })
  .map(({ network, source, gateway, figures: [metric, references, uses, flags], name, cached }) => {
    const prefix = ([address, length]: [string, number]) =>
      `${address} ${length.toString(16).padStart(2, '0')}`;
    const all = ((flags & ~RTF_CACHE) | (cached ? RTF_CACHE : 0)) >>> 0;
    const figures = [metric, references, uses, all].map(small).join(' ');
    return `${prefix(network)} ${prefix(source)} ${gateway} ${figures} ${name.padStart(8)}\n`;
  });

const CACHE_HEADING =
  'Iface\tDestination\tGateway \tFlags\t\tRefCnt\tUse\tMetric\tSource\t\tMTU\tWindow\tIRTT\tTOS\tHHRef\tHHUptod\tSpecDst\n';
/** RTCF_*, and what of RTNH_F_* and RTM_F_* they share the bits with. */
const CACHE_FLAGS = 0xefff0005;

/** A line of /proc/net/rt_cache, without a header of hardware. Linux 2.6, net/ipv4/route.c */
const cacheLine = fc
  .record({
    name,
    addresses: fc.tuple(word, word, word, word),
    flags: uint,
    figures: fc.tuple(uint, uint, uint),
    sizes: fc.tuple(segment, uint, uint),
    // net-tools takes the hexadecimal digits for decimal ones, and leaves out rows with others.
    tos: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ name, addresses: [destination, gateway, source, specific], ...rest }) => {
    const flags = ((rest.flags & CACHE_FLAGS) >>> 0).toString(16).toUpperCase().padStart(8);
    const before = [name, inMemory(destination), inMemory(gateway), flags, ...rest.figures];
    const after = [
      inMemory(source),
      ...rest.sizes,
      String(rest.tos).padStart(2, '0'),
      -1,
      0,
      inMemory(specific),
    ];
    return `${[...before, ...after].join('\t').padEnd(127)}\n`;
  });

/** What we show of neither references nor state of a header of hardware. */
const withoutHeaders = (text: string) => text.replace(/ -1 {4}0 {3}(?=.{15}$)/gm, ' -     -   ');

const lines = <Line>(line: fc.Arbitrary<Line>) => fc.array(line, { maxLength: 30 });

function showFib(procRoot: string, family: Family, style: RoutesStyle): string {
  const { rows, gaps } = routesSync({
    procRoot,
    families: [family],
    ...(family === 'IPv4' && { tables: [254] }),
  });
  assert.deepEqual(gaps, []);
  const view = routeViews[family];
  return (
    view.heading(style) +
    rows
      .filter(isListedRoute)
      .map((row) => view.row(row, style))
      .join('')
  );
}

function showCache(procRoot: string, family: Family, style: RoutesStyle): string {
  const { rows, gaps } = routesSync({ procRoot, families: [family], cached: true });
  assert.deepEqual(gaps, []);
  const view = routeCacheViews[family];
  return view.heading(style) + rows.map((row) => view.row(row, style)).join('');
}

async function agree(
  t: TestContext,
  file: string,
  heading: string,
  line: fc.Arbitrary<string>,
  options: string,
  show: (tree: string, style: RoutesStyle) => string,
): Promise<void> {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  const tree = makeTree({});
  mkdirSync(join(tree, 'net'));
  await fc.assert(
    fc.asyncProperty(lines(line), columns, async (all, chosen) => {
      writeFileSync(join(tree, 'net', file), heading + all.join(''));
      const real = await askRealOf(tree, [`-rn${options}${COLUMNS[chosen]}`]);
      const style: RoutesStyle = { names: {}, columns: chosen, wide: false };
      const expected = { stdout: show(tree, style), stderr: '', exitCode: 0 };
      assert.deepEqual({ ...real, stdout: withoutHeaders(real.stdout) }, expected);
    }),
    { numRuns: 40 },
  );
}

describe('routes as net-tools prints them', () => {
  test('of any IPv4 table', (t) =>
    agree(t, 'route', HEADING, ipv4Line, '', (tree, style) => showFib(tree, 'IPv4', style)));

  test('of any IPv6 table', (t) =>
    agree(t, 'ipv6_route', '', ipv6Line, '6', (tree, style) => showFib(tree, 'IPv6', style)));

  test('of any IPv4 cache that there was', (t) =>
    agree(t, 'rt_cache', CACHE_HEADING, cacheLine, 'C', (tree, style) =>
      showCache(tree, 'IPv4', style),
    ));

  test('of any IPv6 cache that there was', (t) =>
    agree(t, 'ipv6_route', '', ipv6Line, 'C6', (tree, style) => showCache(tree, 'IPv6', style)));
});
