import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { counterMeaning } from '../../../src/model/meanings/counter-meaning.js';
import { mibOf } from '../../../src/model/mib.js';
import { counterName, countersByName } from '../../../src/model/statistics.js';
import { statistics } from '../../../src/os/windows/statistics.js';
import { readTable } from '../../support/fake-port.js';
import { fakeWindows } from '../../support/fake-windows.js';
import * as vectors from '../../vectors/windows-tables.js';

const lacks = (what: string) => ({ what, code: 'ERROR_PROC_NOT_FOUND', count: 1 });

describe('counters of Windows', () => {
  const answers = {
    'GetTcpStatisticsEx IPv4': vectors.TCP_STATS,
    'GetTcpStatisticsEx IPv6': vectors.TCP_STATS,
    'GetTcpStatisticsEx2 IPv6': vectors.TCP_STATS2,
    'GetUdpStatisticsEx IPv4': vectors.UDP_STATS,
    'GetIpStatisticsEx IPv6': vectors.IP_STATS6,
    'GetIcmpStatisticsEx IPv4': vectors.ICMP_STATS,
  };
  const { rows, gaps } = readTable(statistics(fakeWindows(answers))({}));

  test('of either version by themselves, in 64 bits where there are', () => {
    const values = countersByName(rows.filter(({ family }) => family === 'IPv6'));
    assert.equal(values.get('Tcp6InSegs'), 0x1_0000_0006n);
    assert.equal(values.get('Ip6InReceives'), 5n);
    const [four, six] = [mibOf(rows, 'IPv4'), mibOf(rows, 'IPv6')];
    assert.deepEqual([four.tcp.inSegs, six.tcp.inSegs], [0n, 0x1_0000_0006n]);
    assert.deepEqual([four.udp.noPorts, six.udp.noPorts], [2n, undefined]);
    assert.deepEqual(four.icmp.messages, [
      { type: 8, name: 'echo request', inPkts: 2n, outPkts: 0n },
      { type: 200, inPkts: 0n, outPkts: 1n },
    ]);
  });

  test('those that are not there are gaps', () => {
    assert.deepEqual(gaps, [
      lacks('Ip counters of IPv4'),
      lacks('Icmp counters of IPv6'),
      lacks('Udp counters of IPv6'),
    ]);
  });

  test('of one version alone', () => {
    const one = readTable(statistics(fakeWindows(answers))({ families: ['IPv6'] }));
    assert.deepEqual(new Set(one.rows.map(({ family }) => family)), new Set(['IPv6']));
  });

  test('each has a meaning', () => {
    const without = rows.filter((counter) => counterMeaning(counter) === undefined);
    assert.deepEqual(without.map(counterName), []);
  });
});
