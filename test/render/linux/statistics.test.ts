import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { statisticsSync } from '../../../src/api/statistics.js';
import type { Counter } from '../../../src/model/statistics.js';
import { renderStatistics, type StatisticsStyle } from '../../../src/render/linux/statistics.js';
import { renderExplained } from '../../../src/render/linux/statistics-explained.js';
import { fixtureTree } from '../../support/fixtures.js';

const { rows } = statisticsSync({ procRoot: fixtureTree('linux-6.18') });
const show: StatisticsStyle['show'] = new Set(['raw', 'tcp', 'udp', 'udplite', 'sctp']);

/** Names that no decoder lets through, should a row come from elsewhere. */
const HOSTILE: Counter[] = [
  { group: 'A\n\x1b[2J', name: 'B\r\u202e', value: 1n },
  { group: 'constructor', name: 'toString', family: 'IPv6', value: 1n },
];

describe('netstat -s', () => {
  test('of ICMP, whose histograms indent what comes after', () => {
    const icmp = rows.filter(({ group, family }) => /^Icmp/.test(group) && family === 'IPv4');
    assert.equal(
      renderStatistics(icmp, { family: 'IPv4', show }),
      `Icmp:
    2 ICMP messages received
    0 input ICMP message failed
    ICMP input histogram:
        destination unreachable: 2
    2 ICMP messages sent
    0 ICMP messages failed
    ICMP output histogram:
        destination unreachable: 2
IcmpMsg:
        InType3: 2
        OutType3: 2
`,
    );
  });

  test('a number below zero has the bits of one above', () => {
    const counter: Counter = { group: 'Tcp', name: 'New', value: -1n };
    const text = renderStatistics([counter], { family: 'IPv4', show });
    assert.equal(text, 'Tcp:\n    New: 18446744073709551615\n');
  });

  test('names do no harm', () => {
    const text = HOSTILE.map((row) =>
      renderStatistics([row], { family: row.family ?? 'IPv4', show }),
    );
    assert.deepEqual(text, [
      'A\\n\\x1b[2J:\n    B\\r\\xe2\\x80\\xae: 1\n',
      'constructor6:\n    constructor6toString: 1\n',
    ]);
  });
});

describe('netstat -s --explain', () => {
  const ALL = { family: 'IPv4', show } as const;

  test('says what is counted, and what it tells', () => {
    const udp = rows.filter(({ group, family }) => group === 'Udp' && family === 'IPv6');
    assert.equal(
      renderExplained(udp.slice(0, 4), { family: 'IPv6', show, zeros: false }),
      `Udp6:
    InDatagrams: 2 (packets received)
        datagrams that programs here received
    NoPorts: 1 (packets to unknown port received)
        datagrams for a port on which no program listens
        if it rises: a server here is down, or somebody scans, or answers come after the asker has left
    InErrors: 3 (packet receive errors)
        datagrams that were for a program here and did not reach it, whatever the reason
        if it rises: see RcvbufErrors, InCsumErrors and MemErrors, which are counted here too
    OutDatagrams: 7 (packets sent)
        datagrams sent
`,
    );
  });

  test('every counter, of 0 too, where they are asked for', () => {
    const text = renderExplained(rows, { family: 'IPv4', show, zeros: true });
    const shown = text.split('\n').filter((line) => /^ {4}\S/.test(line));
    assert.equal(shown.length, rows.filter(({ family }) => family !== 'IPv6').length);
  });

  test('that all of a group are 0', () => {
    const none = rows.map((row) => ({ ...row, value: 0n }));
    const style = { family: 'IPv4', show: new Set(['udp'] as const), zeros: false } as const;
    assert.equal(renderExplained(none, style), 'Udp:\n    all are 0; -a shows them\n');
  });

  test("in net-tools' words, wherever the value stands in them", () => {
    const words = (group: string, name: string) => {
      const text = renderExplained([{ group, name, value: 5n }], { ...ALL, zeros: false });
      return text.split('\n')[1];
    };
    assert.equal(words('Icmp', 'InEchos'), '    InEchos: 5 (echo requests)');
    assert.equal(
      words('TcpExt', 'TCPMemoryPressures'),
      '    TCPMemoryPressures: 5 (TCP ran low on memory ... times)',
    );
    assert.equal(words('Sctp', 'Aborteds'), '    Aborteds: 5 (Number of Aborteds)');
    assert.equal(words('IpExt', 'InOctets'), '    InOctets: 5');
  });

  test('of one protocol', () => {
    const headings = (protocol: 'tcp' | 'udplite') => {
      const style = { family: 'IPv4', show: new Set([protocol]), zeros: true } as const;
      return renderExplained(rows, style).match(/^\w+:$/gm);
    };
    assert.deepEqual(headings('tcp'), ['Tcp:', 'TcpExt:', 'MPTcpExt:']);
    assert.deepEqual(headings('udplite'), ['UdpLite:']);
  });

  test('of one that we do not know, its value', () => {
    const style = { family: 'IPv4', show, zeros: true } as const;
    assert.equal(renderExplained(HOSTILE, style), 'A\\n\\x1b[2J:\n    B\\r\\xe2\\x80\\xae: 1\n');
  });
});
