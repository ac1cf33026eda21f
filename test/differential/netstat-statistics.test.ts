import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { statisticsSync } from '../../src/api/statistics.js';
import { ICMP, ICMP6 } from '../../src/render/linux/phrases/icmp.js';
import { IP, IP6 } from '../../src/render/linux/phrases/ip.js';
import type { Phrases } from '../../src/render/linux/phrases/phrases.js';
import { SCTP } from '../../src/render/linux/phrases/sctp.js';
import { TCP } from '../../src/render/linux/phrases/tcp.js';
import { TCP_EXT } from '../../src/render/linux/phrases/tcp-ext.js';
import { UDP, UDP6 } from '../../src/render/linux/phrases/udp.js';
import { renderStatistics, type StatisticsStyle } from '../../src/render/linux/statistics.js';
import { askRealOf, noMounts } from '../support/fake-proc.js';
import { fc } from '../support/fast-check.js';
import { fixtureText } from '../support/fixtures.js';
import { unavailable } from '../support/probe.js';

const UNFIT = await noMounts();

/** Options of netstat, and what they are to us. */
const EVERYTHING = ['raw', 'tcp', 'udp', 'udplite', 'sctp'] as const;
const OPTIONS: readonly (readonly [string, StatisticsStyle])[] = [
  ['-s', { family: 'IPv4', show: new Set(EVERYTHING) }],
  ['-st', { family: 'IPv4', show: new Set(['tcp']) }],
  ['-su', { family: 'IPv4', show: new Set(['udp']) }],
  ['-sw', { family: 'IPv4', show: new Set(['raw']) }],
  ['-sU', { family: 'IPv4', show: new Set(['udplite']) }],
  ['-sS', { family: 'IPv4', show: new Set(['sctp']) }],
  ['-stw', { family: 'IPv4', show: new Set(['tcp', 'raw']) }],
  ['-s6', { family: 'IPv6', show: new Set(EVERYTHING) }],
  ['-st6', { family: 'IPv6', show: new Set(['tcp']) }],
  ['-su6', { family: 'IPv6', show: new Set(['udp']) }],
  ['-sw6', { family: 'IPv6', show: new Set(['raw']) }],
];

/** Files of /proc/net by their names. */
type Files = Readonly<Record<string, string>>;

const trees = mkdtempSync(join(tmpdir(), 'sockeye-statistics-'));
after(() => rmSync(trees, { recursive: true, force: true }));

function treeOf(files: Files): string {
  const tree = mkdtempSync(join(trees, 'proc-'));
  for (const [name, text] of Object.entries(files)) {
    const path = join(tree, 'net', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, 'latin1');
  }
  return tree;
}

/** Both say the same of the files, for all of the options or some of them. */
async function agree(files: Files, options = OPTIONS): Promise<void> {
  const tree = treeOf(files);
  const { rows } = statisticsSync({ procRoot: tree });
  for (const [option, style] of options) {
    const { stdout, stderr, exitCode } = await askRealOf(tree, [option]);
    assert.equal(renderStatistics(rows, style), stdout, option);
    assert.deepEqual([stderr, exitCode], ['', 0]);
  }
  rmSync(tree, { recursive: true });
}

const NAMES = ['snmp', 'netstat', 'snmp6', 'sctp/snmp'];
const REAL = Object.fromEntries(NAMES.map((name) => [name, fixtureText(`linux-6.18/net/${name}`)]));

/** The same files with other values. */
function withValues(files: Files, value: () => string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text.replace(/(?<=[ \t])-?\d+(?=\n| )/g, value),
    ]),
  );
}

describe('statistics as net-tools prints them', () => {
  test('of a real kernel', async (t) => {
    if (UNFIT !== undefined) return unavailable(t, UNFIT);
    await agree(REAL);
  });

  test('of one that has counted nothing yet, and of one that has counted everything', async (t) => {
    if (UNFIT !== undefined) return unavailable(t, UNFIT);
    await agree(withValues(REAL, () => '0'));
    let value = 2n ** 64n;
    await agree(
      withValues(REAL, () => {
        value -= 1n;
        return `${value}`;
      }),
    );
  });

  test('of one without SCTP', async (t) => {
    if (UNFIT !== undefined) return unavailable(t, UNFIT);
    const { 'sctp/snmp': _, ...files } = REAL;
    await agree(files);
  });

  test('of any values of any counters that net-tools has words for, or has not', async (t) => {
    if (UNFIT !== undefined) return unavailable(t, UNFIT);
    const option = fc.constantFrom(...OPTIONS);
    await fc.assert(
      fc.asyncProperty(files, option, (generated, one) => agree(generated, [one])),
      { numRuns: 150 },
    );
  });

  test('of messages of more types than stand in a line', async (t) => {
    if (UNFIT !== undefined) return unavailable(t, UNFIT);
    const types = Array.from({ length: 37 }, (_, type) => `InType${type}`);
    const lines: string[] = [];
    for (let at = 0; at < types.length; at += 16) {
      const some = types.slice(at, at + 16);
      lines.push(`IcmpMsg: ${some.join(' ')}`, `IcmpMsg: ${some.map((_, i) => i).join(' ')}`);
    }
    await agree({ ...REAL, snmp: `${REAL['snmp']}${lines.join('\n')}\n` });
  });
});

const namesOf = ({ never = [], ...kinds }: Phrases): string[] => [
  ...Object.values(kinds).flatMap((phrases: object) => Object.keys(phrases)),
  ...never,
];

/** For which net-tools has phrases that it does not find, and for which it has none. */
const UNFOUND = [
  'Forwarding',
  'TCPTimeouts',
  'TCPLoss',
  'TWKilled',
  'TCPSackRecovery',
  'TCPRenoRecoveryFail',
];
const STRANGE = [...UNFOUND, 'New', 'A', 'Zz', 'InType3', 'OutType255', 'constructor'];

const value = fc.oneof(
  fc.constantFrom('0', '1', '-1', '18446744073709551615'),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
);

const counters = (names: readonly string[]) =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...names, ...STRANGE), value), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 20,
  });

/** A group of /proc/net/snmp: its names, and its values below. */
const group = (title: string, names: readonly string[]) =>
  counters(names).map((all) => {
    const line = (column: 0 | 1) => `${title}: ${all.map((pair) => pair[column]).join(' ')}\n`;
    return line(0) + line(1);
  });

/** Lines of /proc/net/snmp6. */
const lines = (title: string, names: readonly string[]) =>
  counters(names).map((all) =>
    all.map(([name, figure]) => `${`${title}${name}`.padEnd(32)}\t${figure}\n`).join(''),
  );

const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(''));

const files: fc.Arbitrary<Files> = fc.record({
  snmp: joined(
    group('Ip', namesOf(IP)),
    group('Icmp', namesOf(ICMP)),
    group('IcmpMsg', []),
    group('Tcp', namesOf(TCP)),
    group('Udp', namesOf(UDP)),
    group('UdpLite', namesOf(UDP)),
  ),
  netstat: joined(group('TcpExt', namesOf(TCP_EXT)), group('IpExt', []), group('New', [])),
  snmp6: joined(
    lines('Ip6', namesOf(IP6)),
    lines('Icmp6', namesOf(ICMP6)),
    lines('Udp6', namesOf(UDP6)),
    lines('UdpLite6', namesOf(UDP6)),
  ),
  'sctp/snmp': lines('Sctp', namesOf(SCTP)),
});
