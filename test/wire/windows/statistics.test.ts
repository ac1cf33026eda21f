import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Reader } from '../../../src/wire/reader.js';
import { readIcmpStats } from '../../../src/wire/windows/icmp-stats.js';
import { readIpStats } from '../../../src/wire/windows/ip-stats.js';
import type { StatisticsItem } from '../../../src/wire/windows/statistics-item.js';
import { readTcpStats, readTcpStats2 } from '../../../src/wire/windows/tcp-stats.js';
import { readUdpStats, readUdpStats2 } from '../../../src/wire/windows/udp-stats.js';
import * as vectors from '../../vectors/windows-tables.js';

const reader = (bytes: Uint8Array) => new Reader(bytes, 'LE', 'a test');
const named = (items: readonly StatisticsItem[]) =>
  Object.fromEntries(items.map(({ name, value }) => [name, value]));

describe('statistics of iphlpapi', () => {
  test('TCP', () => {
    const { RtoAlgorithm, RtoMin, RtoMax, MaxConn } = named(
      readTcpStats(reader(vectors.TCP_STATS)),
    );
    assert.deepEqual([RtoAlgorithm, RtoMin, RtoMax, MaxConn], [1n, 200n, 120_000n, -1n]);
  });

  test('TCP in 64 bits', () => {
    assert.deepEqual(named(readTcpStats2(reader(vectors.TCP_STATS2))), {
      RtoAlgorithm: 4n,
      RtoMin: 10n,
      RtoMax: 4_294_967_295n,
      MaxConn: -1n,
      ActiveOpens: 1n,
      PassiveOpens: 2n,
      AttemptFails: 3n,
      EstabResets: 4n,
      CurrEstab: 5n,
      InSegs: 0x1_0000_0006n,
      OutSegs: 0x2_0000_0007n,
      RetransSegs: 8n,
      InErrs: 9n,
      OutRsts: 10n,
      NumConns: 11n,
    });
  });

  test('UDP in 32 bits and in 64', () => {
    const names = { NoPorts: 2n, InErrors: 3n, NumAddrs: 5n };
    assert.deepEqual(named(readUdpStats(reader(vectors.UDP_STATS))), {
      ...names,
      InDatagrams: 1n,
      OutDatagrams: 4n,
    });
    assert.deepEqual(named(readUdpStats2(reader(vectors.UDP_STATS2))), {
      ...names,
      InDatagrams: 0x1_0000_0001n,
      OutDatagrams: 0x2_0000_0004n,
    });
  });

  test('IP, with the names that either version has on Linux', () => {
    const six = named(readIpStats(reader(vectors.IP_STATS6), 'IPv6'));
    const { DefaultTTL, InReceives, OutRequests, NumIf, NumAddr, NumRoutes } = six;
    assert.deepEqual([DefaultTTL, InReceives, OutRequests], [64n, 5n, 5n]);
    assert.deepEqual([NumIf, NumAddr, NumRoutes], [3n, 4n, 0n]);
    assert.equal('OutForwDatagrams' in six, true);
    assert.equal('ForwDatagrams' in named(readIpStats(reader(vectors.IP_STATS6), 'IPv4')), true);
  });

  test('ICMP, by name and by number', () => {
    const items = readIcmpStats(reader(vectors.ICMP_STATS), 'IPv4');
    const counted = items.filter(({ value }) => value !== 0n);
    assert.deepEqual(counted, [
      { name: 'InMsgs', value: 3n },
      { name: 'InErrors', value: 1n },
      { name: 'InEchos', value: 2n },
      { group: 'IcmpMsg', name: 'InType8', value: 2n },
      { name: 'OutMsgs', value: 1n },
      { group: 'IcmpMsg', name: 'OutType200', value: 1n },
    ]);
    const six = readIcmpStats(reader(vectors.ICMP_STATS), 'IPv6');
    assert.deepEqual(six.at(-1), { name: 'OutType200', value: 1n });
  });
});
