import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { statisticsSync } from '../../../src/api/statistics.js';
import type { Family } from '../../../src/model/address.js';
import type { Counter } from '../../../src/model/statistics.js';
import {
  COUNTED_PROTOCOLS,
  countsFor,
  renderProtocolStatistics,
} from '../../../src/render/windows/statistics.js';
import { fc } from '../../support/fast-check.js';
import { fixtureTree } from '../../support/fixtures.js';
import { golden } from '../../support/golden.js';
import { harmIn, hostileText } from '../../support/hostile.js';

type Figures = Readonly<Record<string, number>>;

function counters(group: string, family: Family, figures: Figures): Counter[] {
  return Object.entries(figures).map(([name, value]) => ({
    group,
    family,
    name,
    value: BigInt(value),
  }));
}

const IP_NAMES = [
  'InReceives',
  'InHdrErrors',
  'InAddrErrors',
  'ForwDatagrams',
  'InUnknownProtos',
  'InDiscards',
  'InDelivers',
  'OutRequests',
  'RoutingDiscards',
  'OutDiscards',
  'OutNoRoutes',
  'ReasmReqds',
  'ReasmOKs',
  'ReasmFails',
  'FragOKs',
  'FragFails',
  'FragCreates',
];
const TCP_NAMES = [
  'ActiveOpens',
  'PassiveOpens',
  'AttemptFails',
  'EstabResets',
  'CurrEstab',
  'InSegs',
  'OutSegs',
  'RetransSegs',
];
const UDP_NAMES = ['InDatagrams', 'NoPorts', 'InErrors', 'OutDatagrams'];

const named = (names: readonly string[], ...figures: readonly number[]): Figures =>
  Object.fromEntries(names.map((name, at) => [name, figures[at] ?? 0]));

/** As Windows counts: each version of IP for itself. */
const WINDOWS: readonly Counter[] = [
  ...counters(
    'Ip',
    'IPv4',
    named(
      IP_NAMES,
      ...[9_147_172, 1, 33, 2, 3, 57_251, 9_513_095, 7_343_447, 4, 3729, 1154],
      ...[46_940, 23_469, 5, 19_244, 6, 38_488],
    ),
  ),
  ...counters(
    'Ip',
    'IPv6',
    named(IP_NAMES, 1, 2, 3, 4, 5, 6, 336_740, 339_616, 7, 8, 9, 10, 11, 12, 13, 14, 15),
  ),
  ...counters('Icmp', 'IPv4', {
    ...{ InMsgs: 5873, InErrors: 0, OutMsgs: 9527, OutErrors: 1 },
    ...{ InType3: 3979, OutType3: 7199, InType11: 608, OutType11: 1, InType0: 104, OutType0: 3 },
    ...{ InType8: 148, OutType8: 2324, InType9: 1034 },
  }),
  ...counters('Icmp', 'IPv6', {
    ...{ InMsgs: 19_333, InErrors: 0, OutMsgs: 36_465, OutErrors: 0 },
    ...{ InType1: 499, OutType1: 4590, OutType133: 212, InType134: 1500 },
    ...{ InType135: 8344, OutType135: 23_234, InType136: 8990, OutType136: 8429 },
  }),
  ...counters(
    'Tcp',
    'IPv4',
    named(TCP_NAMES, 347_883, 86_083, 13_218, 272_367, 44, 8_011_276, 7_388_244, 34_858),
  ),
  ...counters('Tcp', 'IPv6', named(TCP_NAMES, 390, 172, 1, 2, 3, 4, 5, 6)),
  ...counters('Udp', 'IPv4', named(UDP_NAMES, 53_860_170, 25_351, 26, 24_325_877)),
  ...counters('Udp', 'IPv6', named(UDP_NAMES, 1_312_791, 0, 9, 335_866)),
];

const LINUX = statisticsSync({ procRoot: fixtureTree('linux-6.18') }).rows;

const titles = (text: string) => [...text.matchAll(/^\S.*$/gm)].map(([title]) => title);

describe('netstat -s', () => {
  test('of Windows, in any order of the counters', () => {
    assert.equal(renderProtocolStatistics(WINDOWS), golden('windows/statistics.txt'));
    assert.equal(renderProtocolStatistics(WINDOWS.toReversed()), golden('windows/statistics.txt'));
  });

  test('of Linux', () => {
    assert.equal(renderProtocolStatistics(LINUX), golden('windows/statistics-linux.txt'));
  });

  test('each protocol by itself is its part of all', () => {
    const parts = COUNTED_PROTOCOLS.map((protocol) =>
      renderProtocolStatistics(WINDOWS, [protocol]),
    );
    assert.equal(parts.join(''), golden('windows/statistics.txt'));
    assert.deepEqual(parts.map(titles), [
      ['IPv4 Statistics'],
      ['IPv6 Statistics'],
      ['ICMPv4 Statistics'],
      ['ICMPv6 Statistics'],
      ['TCP Statistics for IPv4'],
      ['TCP Statistics for IPv6'],
      ['UDP Statistics for IPv4'],
      ['UDP Statistics for IPv6'],
    ]);
  });

  test('what is counted for both versions together stands once, whichever is asked for', () => {
    const joint = ['TCP Statistics for IPv4 and IPv6'];
    for (const protocols of [['tcp'], ['tcpv6'], ['tcp', 'tcpv6']] as const) {
      assert.deepEqual(titles(renderProtocolStatistics(LINUX, protocols)), joint);
    }
    assert.deepEqual(titles(renderProtocolStatistics(LINUX, ['udp'])), ['UDP Statistics for IPv4']);
  });

  test('has no block of what is not counted', () => {
    const ofIPv4 = WINDOWS.filter(({ family }) => family === 'IPv4');
    assert.deepEqual(titles(renderProtocolStatistics(ofIPv4, ['udp', 'udpv6'])), [
      'UDP Statistics for IPv4',
    ]);
    assert.equal(renderProtocolStatistics([]), '');
    const counted = (all: readonly Counter[]) =>
      COUNTED_PROTOCOLS.filter((protocol) => all.some((counter) => countsFor(counter, protocol)));
    assert.deepEqual(counted(ofIPv4), ['ip', 'icmp', 'tcp', 'udp']);
    assert.deepEqual(counted(LINUX), COUNTED_PROTOCOLS);
  });

  test('says of no figure that it is 0 where it is not known', () => {
    const few = counters('Icmp', 'IPv4', { InMsgs: 3, OutMsgs: 0 });
    assert.match(renderProtocolStatistics(few), /^ {2}Messages {18}3 {11}0 {9}$/m);
    assert.match(renderProtocolStatistics(few), /^ {2}Echos {21}- {11}- {9}$/m);
    const none = counters('Icmp', 'IPv4', { InMsgs: 0, OutMsgs: 0 });
    assert.match(renderProtocolStatistics(none), /^ {2}Echos {21}0 {11}0 {9}$/m);
    assert.match(renderProtocolStatistics(LINUX, ['ip']), /^ {2}Routing Discards {19}= -$/m);
  });

  test('names of counters neither forge a line nor drive a terminal', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (group, name) => {
        const hostile = WINDOWS.flatMap((counter) => [
          counter,
          { ...counter, group: counter.group + group, name: `New${name}` },
        ]);
        const text = renderProtocolStatistics(hostile);
        assert.equal(
          harmIn(text, golden('windows/statistics.txt').split('\n').length - 1),
          undefined,
        );
      }),
    );
  });
});
