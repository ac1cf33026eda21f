import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NetstatError } from '../../../src/model/errors.js';
import { countersByName, type StatisticsQuery } from '../../../src/model/statistics.js';
import { statistics } from '../../../src/os/linux/statistics.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { fixtureText } from '../../support/fixtures.js';

const FILES = Object.fromEntries(
  ['net/snmp', 'net/netstat', 'net/snmp6', 'net/sctp/snmp'].map((path) => [
    path,
    fixtureText(`linux-6.18/${path}`),
  ]),
);
const EPERM = 1;

const read = (files: Answers['files'], query: StatisticsQuery = {}, source?: 'netlink' | 'proc') =>
  readTable(statistics(fakePort({ files: files ?? {} }), source)(query));

describe('statistics', () => {
  const { rows, gaps, sources } = read(FILES);
  const values = countersByName(rows);

  test('every counter, in the order of the kernel', () => {
    assert.deepEqual([gaps, sources], [[], ['proc']]);
    const words = Object.values(FILES).flatMap((text) => text.match(/\S+/g) ?? []);
    // Names and values are as many, and a group's name stands before both.
    assert.equal(rows.length * 2, words.filter((word) => !word.endsWith(':')).length);
    assert.equal(values.size, rows.length);
    assert.deepEqual(rows.slice(0, 2), [
      { group: 'Ip', name: 'Forwarding', family: 'IPv4', value: 2n },
      { group: 'Ip', name: 'DefaultTTL', family: 'IPv4', value: 64n },
    ]);
  });

  test('by the names that the kernel has for them', () => {
    assert.equal(values.get('TcpMaxConn'), -1n);
    assert.equal(values.get('UdpLiteInDatagrams'), 2n);
    assert.equal(values.get('IcmpMsgInType3'), 2n);
    assert.equal(values.get('TcpExtListenOverflows'), 6n);
    assert.equal(values.get('Ip6OutMcastPkts'), 1n);
    assert.equal(values.get('Icmp6OutType143'), 1n);
    assert.equal(values.get('UdpLite6InErrors'), 3n);
    assert.equal(values.get('SctpInSCTPPacks'), 171n);
  });

  test('each says whose packets it counts', () => {
    const groups = new Set(rows.map(({ group, family }) => `${group} ${family ?? 'both'}`));
    assert.deepEqual(
      [...groups],
      [
        ...['Ip IPv4', 'Icmp IPv4', 'IcmpMsg IPv4', 'Tcp both', 'Udp IPv4', 'UdpLite IPv4'],
        ...['TcpExt both', 'IpExt IPv4', 'MPTcpExt both'],
        ...['Ip IPv6', 'Icmp IPv6', 'Udp IPv6', 'UdpLite IPv6', 'Sctp both'],
      ],
    );
  });

  test('of one version, and of both together', () => {
    const ipv6 = read(FILES, { families: ['IPv6'] }).rows;
    assert.deepEqual(
      ipv6,
      rows.filter(({ family }) => family !== 'IPv4'),
    );
    const { 'net/snmp6': _, ...files } = FILES;
    const ipv4 = read(files, { families: ['IPv4'] });
    assert.deepEqual(
      ipv4.rows,
      rows.filter(({ family }) => family !== 'IPv6'),
    );
    assert.deepEqual(ipv4.gaps, []);
  });
});

describe('statistics of another kernel', () => {
  test('keep what we do not know', () => {
    const { rows, gaps } = read({
      'net/snmp': '\nTcp: RetransSegs New\nTcp: 1 2\nQuic: InPackets\nQuic: 3\n',
      'net/netstat': 'TcpExt: TCPNew\nTcpExt: 4\n',
      'net/snmp6': 'Quic6InPackets 5\nifIndex 6\n6 7\n',
    });
    assert.deepEqual(gaps, []);
    assert.deepEqual(rows, [
      { group: 'Tcp', name: 'RetransSegs', value: 1n },
      { group: 'Tcp', name: 'New', value: 2n },
      { group: 'Quic', name: 'InPackets', value: 3n },
      { group: 'TcpExt', name: 'TCPNew', value: 4n },
      { group: 'Quic', name: 'InPackets', family: 'IPv6', value: 5n },
      { group: '', name: 'ifIndex', value: 6n },
      { group: '', name: '6', value: 7n },
    ]);
    assert.deepEqual([...countersByName(rows).keys()].slice(4), ['Quic6InPackets', 'ifIndex', '6']);
  });

  test('without SCTP are whole', () => {
    const { 'net/sctp/snmp': _, ...files } = FILES;
    assert.deepEqual(read(files).gaps, []);
  });

  test('without IPv6 say so', () => {
    const { 'net/snmp6': _, ...files } = FILES;
    assert.deepEqual(read(files).gaps, [{ what: 'IPv6 counters', code: 'ENOENT', count: 1 }]);
  });
});

describe('statistics that cannot all be read', () => {
  test('what is refused is a gap', () => {
    const refused = { ...FILES, 'net/netstat': EPERM, 'net/sctp/snmp': EPERM };
    assert.deepEqual(read(refused).gaps, [
      { what: "counters of Linux' own", code: 'EPERM', count: 1 },
      { what: 'SCTP counters', code: 'EPERM', count: 1 },
    ]);
  });

  test('what makes no sense is a gap, and the rest is there', () => {
    const { rows, gaps } = read({
      'net/snmp': 'Ip: A\nIp: x\nTcp: B\nTcp: 1\nUdp: C\n',
      'net/netstat': '',
      'net/snmp6': 'Ip6A\nIp6B 2\n',
      'net/sctp/snmp': 'SctpC 3\ngarbage\n',
    });
    assert.deepEqual(
      rows.map(({ value }) => value),
      [1n, 2n, 3n],
    );
    assert.deepEqual(gaps, [
      { what: 'counters of the RFCs', code: 'DECODE', count: 2 },
      { what: 'IPv6 counters', code: 'DECODE', count: 1 },
      { what: 'SCTP counters', code: 'DECODE', count: 1 },
    ]);
  });

  test('nothing at all is an error', () => {
    const isMissing = (error: unknown) => error instanceof NetstatError && error.code === 'ENOENT';
    assert.throws(() => read({}), isMissing);
  });

  test('netlink has none', () => {
    const isUnsupported = (error: unknown) =>
      error instanceof NetstatError && error.code === 'UNSUPPORTED';
    assert.throws(() => read(FILES, {}, 'netlink'), isUnsupported);
  });
});
