import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { statisticsSync } from '../../src/api/statistics.js';
import { mibOf } from '../../src/model/mib.js';
import type { Counter } from '../../src/model/statistics.js';
import { fixtureTree } from '../support/fixtures.js';

const { rows } = statisticsSync({ procRoot: fixtureTree('linux-6.18') });

describe('the objects of the RFCs', () => {
  const ipv4 = mibOf(rows, 'IPv4');
  const ipv6 = mibOf(rows, 'IPv6');

  test('of IP, whatever Linux calls them for either version', () => {
    assert.equal(ipv4.ip.forwarding, 'notForwarding');
    assert.equal(ipv4.ip.defaultTTL, 64);
    assert.equal(ipv4.ip.reasmReqds, 12n);
    assert.equal(ipv4.ip.outFragOKs, 2n);
    assert.equal(ipv4.ip.outFragCreates, 12n);
    assert.equal(ipv4.ip.outForwDatagrams, 0n);
    assert.equal(ipv4.ip.outMcastPkts, 2n);
    assert.equal(ipv6.ip.outMcastPkts, 1n);
    assert.equal(ipv6.ip.outFragCreates, 12n);
    assert.equal('forwarding' in ipv6.ip, false);
    assert.deepEqual(
      Object.keys(ipv4.ip)
        .filter((name) => !(name in ipv6.ip))
        .sort(),
      ['defaultTTL', 'forwarding', 'inBcastPkts', 'outBcastPkts'],
    );
  });

  test('of IP where the system counts routes that it gave up, as Windows does', () => {
    const counter = { group: 'Ip', family: 'IPv4', name: 'RoutingDiscards', value: 3n } as const;
    assert.deepEqual(mibOf([counter], 'IPv4').ip, { routingDiscards: 3n });
    assert.equal('routingDiscards' in ipv4.ip, false);
  });

  test('of ICMP, with the messages of each type', () => {
    assert.deepEqual(ipv4.icmp, {
      inMsgs: 2n,
      inErrors: 0n,
      outMsgs: 2n,
      outErrors: 0n,
      messages: [{ type: 3, name: 'destination unreachable', inPkts: 2n, outPkts: 2n }],
    });
    assert.deepEqual(
      ipv6.icmp.messages.map(({ type, name, outPkts }) => [type, name, outPkts]),
      [
        [1, 'destination unreachable', 2n],
        [143, 'multicast listener report, version 2', 1n],
      ],
    );
  });

  test('of TCP, the same for both versions', () => {
    const { rtoAlgorithm, rtoMin, rtoMax, maxConn, activeOpens } = ipv4.tcp;
    assert.deepEqual(
      [rtoAlgorithm, rtoMin, rtoMax, maxConn, activeOpens],
      ['other', 200, 120_000, -1, 24n],
    );
    assert.deepEqual(ipv6.tcp, ipv4.tcp);
  });

  test('of UDP, UDP-Lite and SCTP', () => {
    assert.deepEqual(ipv4.udp, { inDatagrams: 2n, noPorts: 1n, inErrors: 3n, outDatagrams: 7n });
    assert.equal(ipv6.udplite.inBadChecksum, 0n);
    assert.equal(ipv4.sctp.reasmUsrMsgs, 2n);
    assert.equal(Object.keys(ipv4.sctp).length, 17);
  });
});

describe('the objects of the RFCs of a system that counts less', () => {
  const tcp = (name: string, value: bigint): Counter => ({ group: 'Tcp', name, value });

  test('what is not counted is absent', () => {
    assert.deepEqual(mibOf([], 'IPv4'), {
      ...{ ip: {}, icmp: { messages: [] }, tcp: {}, udp: {}, udplite: {}, sctp: {} },
    });
  });

  test('a number without a name is kept', () => {
    const counters = [
      tcp('RtoAlgorithm', 9n),
      { group: 'Ip', name: 'Forwarding', value: 0n },
      { group: 'IcmpMsg', name: 'InType77', value: 1n },
    ];
    const { tcp: found, ip, icmp } = mibOf(counters, 'IPv4');
    assert.equal(found.rtoAlgorithm, 'UNKNOWN(9)');
    assert.equal(ip.forwarding, 'UNKNOWN(0)');
    assert.deepEqual(icmp.messages, [{ type: 77, inPkts: 1n, outPkts: 0n }]);
  });

  test('TCP can be counted for each version', () => {
    const counters: Counter[] = [
      { ...tcp('InSegs', 1n), family: 'IPv4' },
      { ...tcp('InSegs', 2n), family: 'IPv6' },
    ];
    assert.equal(mibOf(counters, 'IPv4').tcp.inSegs, 1n);
    assert.equal(mibOf(counters, 'IPv6').tcp.inSegs, 2n);
  });
});
