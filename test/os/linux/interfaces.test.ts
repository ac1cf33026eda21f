import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Interface } from '../../../src/model/interfaces.js';
import { interfaces } from '../../../src/os/linux/interfaces.js';
import { formatHardwareAddress } from '../../../src/wire/hardware-address.js';
import { readLinkStatistics } from '../../../src/wire/netlink/link-statistics.js';
import { Reader } from '../../../src/wire/reader.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import {
  ADDRESS,
  ADDRESS6,
  LINK_BR0,
  LINK_LOCAL6,
  LINK_VA,
  PROC_NET_DEV,
  PROC_NET_IF_INET6,
} from '../../vectors/interfaces.js';

const EPERM = 1;
const NETLINK = {
  'rtnetlink interfaces': dump(LINK_VA, LINK_BR0),
  'rtnetlink IPv4 addresses': dump(ADDRESS),
  'rtnetlink IPv6 addresses': dump(ADDRESS6, LINK_LOCAL6),
};
const FILES = { 'net/dev': PROC_NET_DEV, 'net/if_inet6': PROC_NET_IF_INET6 };

const read = (answers: Answers, source?: 'netlink' | 'proc') =>
  readTable(interfaces(fakePort(answers), source)({}));

const offload = {
  gsoMaxBytes: 65_536,
  gsoMaxSegments: 65_535,
  tsoMaxBytes: 524_280,
  tsoMaxSegments: 65_535,
  groMaxBytes: 65_536,
  gsoIpv4MaxBytes: 65_536,
  groIpv4MaxBytes: 65_536,
};

describe('interfaces from netlink', () => {
  const { rows, gaps, sources } = read({ netlink: NETLINK });

  test('a port of a bridge', () => {
    assert.deepEqual([gaps, sources], [[], ['netlink']]);
    const { statistics, bridgePort, ...row } = rows[0] as Interface;
    assert.deepEqual([bridgePort?.state, bridgePort?.cost], ['disabled', 2]);
    assert.equal(statistics?.rxBytes, 180n);
    assert.equal(statistics?.txPackets, 1n);
    assert.deepEqual(row, {
      index: 3,
      name: 'va',
      alternativeNames: ['some-longer-name'],
      alias: 'a b',
      kind: 'veth',
      portKind: 'bridge',
      hardwareType: 1,
      hardwareTypeName: 'ether',
      hardwareAddress: 'c6:d1:d8:a1:34:44',
      broadcastAddress: 'ff:ff:ff:ff:ff:ff',
      flags: ['UP', 'BROADCAST', 'RUNNING', 'MULTICAST', 'LOWER_UP'],
      operationalState: 'UP',
      linkMode: 'DEFAULT',
      carrier: true,
      carrierChanges: 2,
      carrierUps: 1,
      carrierDowns: 1,
      protocolDown: false,
      mtu: 1500,
      minimumMtu: 68,
      maximumMtu: 65_535,
      queueDiscipline: 'noqueue',
      transmitQueueLength: 500,
      transmitQueues: 2,
      receiveQueues: 2,
      group: 7,
      masterIndex: 4,
      masterName: 'br0',
      // Which was not captured.
      linkIndex: 2,
      promiscuity: 1,
      allMulticast: 1,
      offload,
      ipv6AddressGeneration: 'EUI64',
      addresses: [
        {
          family: 'IPv6',
          address: 'fe80::c4d1:d8ff:fea1:3444',
          prefixLength: 64,
          scope: 253,
          scopeName: 'link',
          flags: ['TENTATIVE', 'PERMANENT'],
          createdUptimeMs: row.addresses[0]?.createdUptimeMs,
          updatedUptimeMs: row.addresses[0]?.updatedUptimeMs,
          protocol: 3,
          protocolName: 'kernel_ll',
        },
      ],
    });
  });

  test('addresses with another end', () => {
    const known = rows[1]?.addresses.map(
      ({ createdUptimeMs: _, updatedUptimeMs: __, ...rest }) => rest,
    );
    assert.deepEqual(known, [
      {
        family: 'IPv4',
        address: '10.9.0.1',
        prefixLength: 32,
        peer: '10.9.0.2',
        broadcast: '10.9.0.255',
        scope: 253,
        scopeName: 'link',
        label: 'br0:web',
        flags: [],
        preferredSeconds: 1000,
        validSeconds: 3000,
        routePriority: 77,
      },
      {
        family: 'IPv6',
        address: '2001:db8::2',
        prefixLength: 128,
        peer: '2001:db8::3',
        scope: 0,
        scopeName: 'universe',
        flags: ['HOMEADDRESS', 'TENTATIVE', 'PERMANENT'],
      },
    ]);
  });

  test('without the addresses of one family where they cannot be had', () => {
    const { rows, gaps } = read({ netlink: { ...NETLINK, 'rtnetlink IPv4 addresses': EPERM } });
    assert.deepEqual(
      rows.map(({ addresses }) => addresses.length),
      [1, 1],
    );
    assert.deepEqual(gaps, [{ what: 'IPv4 addresses', code: 'EPERM', count: 1 }]);
  });
});

describe('interfaces from /proc', () => {
  const { rows, gaps, sources } = read({ files: FILES });

  test('their counters and IPv6 addresses', () => {
    assert.deepEqual(sources, ['proc']);
    assert.deepEqual(
      rows.map(({ index, name }) => [index, name]),
      [
        [1, 'lo'],
        [2, 'vb'],
        [3, 'va'],
        [4, 'br0'],
        [undefined, 'tun0'],
      ],
    );
    assert.equal(rows[2]?.statistics?.rxBytes, 266n);
    assert.deepEqual(rows[0]?.addresses, [
      {
        family: 'IPv6',
        address: '::1',
        prefixLength: 128,
        scope: 254,
        scopeName: 'host',
        flags: ['PERMANENT'],
      },
    ]);
    assert.deepEqual(gaps, [
      { what: 'IPv4 addresses, from /proc', code: 'UNSUPPORTED', count: 1 },
      {
        what: 'flags, MTU and hardware addresses of interfaces, from /proc',
        code: 'UNSUPPORTED',
        count: 1,
      },
    ]);
  });

  test('where each counter stands', () => {
    const line = `tun0:${Array.from({ length: 16 }, (_, at) => ` ${at + 1}`).join('')}`;
    const { rows } = read({ files: { 'net/dev': `${PROC_NET_DEV}${line}\n` } });
    assert.deepEqual(rows.at(-1), {
      name: 'tun0',
      statistics: {
        rxBytes: 1n,
        rxPackets: 2n,
        rxErrors: 3n,
        rxDroppedOrMissed: 4n,
        rxFifoErrors: 5n,
        rxFramingErrors: 6n,
        rxCompressed: 7n,
        multicast: 8n,
        txBytes: 9n,
        txPackets: 10n,
        txErrors: 11n,
        txDropped: 12n,
        txFifoErrors: 13n,
        collisions: 14n,
        txLineErrors: 15n,
        txCompressed: 16n,
      },
      addresses: [],
    });
  });

  test('without IPv6, and with lines that are none', () => {
    const { rows, gaps } = read({ files: { 'net/dev': `${PROC_NET_DEV}tun1: 1 2\n` } }, 'proc');
    assert.equal(rows.length, 5);
    assert.deepEqual(
      gaps.map(({ what, code }) => [what, code]),
      [
        ['IPv4 addresses, from /proc', 'UNSUPPORTED'],
        ['flags, MTU and hardware addresses of interfaces, from /proc', 'UNSUPPORTED'],
        ['IPv6 addresses', 'ENOENT'],
        ['interfaces', 'DECODE'],
      ],
    );
  });
});

describe('struct rtnl_link_stats64', () => {
  const bytes = new Uint8Array(new BigUint64Array(25).map((_, at) => BigInt(at)).buffer);
  const readPart = (length: number) =>
    readLinkStatistics(new Reader(bytes.subarray(0, length), 'LE', 'rtnl_link_stats64'));

  test('the counters in the order of the header', () => {
    assert.deepEqual(Object.entries(readPart(200)), [
      ['rxPackets', 0n],
      ['txPackets', 1n],
      ['rxBytes', 2n],
      ['txBytes', 3n],
      ['rxErrors', 4n],
      ['txErrors', 5n],
      ['rxDropped', 6n],
      ['txDropped', 7n],
      ['multicast', 8n],
      ['collisions', 9n],
      ['rxLengthErrors', 10n],
      ['rxOverErrors', 11n],
      ['rxCrcErrors', 12n],
      ['rxFrameErrors', 13n],
      ['rxFifoErrors', 14n],
      ['rxMissedErrors', 15n],
      ['txAbortedErrors', 16n],
      ['txCarrierErrors', 17n],
      ['txFifoErrors', 18n],
      ['txHeartbeatErrors', 19n],
      ['txWindowErrors', 20n],
      ['rxCompressed', 21n],
      ['txCompressed', 22n],
      ['rxNoHandler', 23n],
      ['rxOtherHostDropped', 24n],
    ]);
  });

  test('of kernels that know fewer', () => {
    assert.equal(readPart(192).rxOtherHostDropped, undefined);
    assert.equal(readPart(184).rxNoHandler, undefined);
  });
});

test('hardware addresses', () => {
  assert.equal(formatHardwareAddress(Uint8Array.of(0, 1, 0xab), 1), '00:01:ab');
  assert.equal(formatHardwareAddress(Uint8Array.of(10, 0, 0, 1), 768), '10.0.0.1');
  assert.equal(formatHardwareAddress(Uint8Array.of(10, 0, 0, 1), 1), '0a:00:00:01');
  const six = Uint8Array.from({ length: 16 }, (_, at) => (at === 15 ? 1 : 0));
  assert.equal(formatHardwareAddress(six, 769), '::1');
  assert.equal(formatHardwareAddress(new Uint8Array(), 65_534), '');
});
