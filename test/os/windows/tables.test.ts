import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Batches } from '../../../src/model/table.js';
import { groups } from '../../../src/os/windows/groups.js';
import { interfaces } from '../../../src/os/windows/interfaces.js';
import { neighbours } from '../../../src/os/windows/neighbours.js';
import { routes } from '../../../src/os/windows/routes.js';
import { readTable } from '../../support/fake-port.js';
import { fakeWindows, type WindowsAnswers } from '../../support/fake-windows.js';
import * as vectors from '../../vectors/windows-tables.js';

const ERROR_NOT_SUPPORTED = 50;
const ERROR_NOT_FOUND = 1168;
const lacks = (what: string, code = 'ERROR_PROC_NOT_FOUND') => ({ what, code, count: 1 });
const ethernet = { interfaceIndex: 12, interfaceName: 'Ethernet 2' };
const INTERFACES = { GetIfTable2: vectors.IF_TABLE_FULL };

/** What a table has, of a Windows that answers so. */
function read<Row, Query>(
  table: (port: ReturnType<typeof fakeWindows>) => (query: Query) => Batches<Row>,
  answers: WindowsAnswers,
  query: Query,
) {
  return readTable(table(fakeWindows(answers))(query));
}

describe('routes of Windows', () => {
  test('with the metric of the interface in that of the route', () => {
    const { rows, gaps, sources } = read(
      routes,
      {
        ...INTERFACES,
        'GetIpForwardTable2 IPv6': vectors.FORWARD_TABLE6,
        'GetIpInterfaceTable IPv6': vectors.IPINTERFACE_TABLE,
      },
      { families: ['IPv6'] },
    );
    assert.deepEqual([gaps, sources], [[], ['iphlpapi']]);
    const times = { immortal: false, autoconfigured: true, published: true, ageMs: 10_000 };
    assert.deepEqual(rows, [
      {
        family: 'IPv6',
        destination: '::',
        prefixLength: 0,
        protocol: 4,
        protocolName: 'icmp',
        priority: 41,
        interfacePriority: 25,
        nextHops: [{ ...ethernet, gateway: 'fe80::1' }],
        ...times,
        expiresMs: 1_800_000,
        preferredMs: 900_000,
        origin: 'routerAdvertisement',
      },
      {
        family: 'IPv6',
        destination: 'ff00::',
        prefixLength: 8,
        type: 'local',
        protocol: 2,
        protocolName: 'local',
        priority: 331,
        interfacePriority: 75,
        nextHops: [{ interfaceIndex: 1 }],
        ...times,
        autoconfigured: false,
        published: false,
        immortal: true,
        ageMs: 0,
        origin: 'wellKnown',
      },
    ]);
  });

  test('one whose prefix is longer than an address is a gap', () => {
    const bytes = Buffer.from(vectors.FORWARD_TABLE6);
    // Behind the header and what comes before PrefixLength.
    bytes[8 + 12 + 28] = 255;
    const answers = { ...INTERFACES, 'GetIpForwardTable2 IPv6': bytes };
    const { rows, gaps } = read(routes, answers, { families: ['IPv6'] });
    assert.deepEqual(
      rows.map(({ destination }) => destination),
      ['ff00::'],
    );
    assert.deepEqual(gaps, [lacks('IPv6 metrics of interfaces'), lacks('route IPv6', 'DECODE')]);
  });

  test('where metrics and names are not to be had, the rest is there', () => {
    const { rows, gaps } = read(
      routes,
      {
        'GetIpForwardTable2 IPv4': vectors.FORWARD_TABLE,
        'GetIpInterfaceTable IPv4': ERROR_NOT_SUPPORTED,
      },
      { tables: [254, 100], types: ['unicast'] },
    );
    const ways = rows.map(({ destination, priority, nextHops }) => [
      destination,
      priority,
      nextHops,
    ]);
    assert.deepEqual(ways, [
      ['0.0.0.0', 0, [{ interfaceIndex: 3, gateway: '10.0.0.254' }]],
      ['10.0.0.0', 0, [{ interfaceIndex: 3 }]],
      ['192.0.2.0', 7, [{ interfaceIndex: 3, gateway: '10.0.0.2' }]],
    ]);
    assert.deepEqual(gaps, [
      lacks('interface names'),
      lacks('IPv4 metrics of interfaces', 'ERROR_NOT_SUPPORTED'),
      lacks('route IPv6'),
      lacks('tables of routes', 'UNSUPPORTED'),
      lacks('types of routes but local', 'UNSUPPORTED'),
    ]);
  });

  test('that the system learned are not read', () => {
    assert.throws(() => read(routes, {}, { cached: true }), { code: 'UNSUPPORTED' });
  });

  test('that cannot be read at all', () => {
    assert.throws(() => read(routes, {}, {}), { code: 'ERROR_PROC_NOT_FOUND' });
  });
});

describe('interfaces of Windows', () => {
  const answers = {
    ...INTERFACES,
    'GetUnicastIpAddressTable IPv4': vectors.UNICAST_TABLE,
    'GetIpInterfaceTable IPv4': vectors.IPINTERFACE_TABLE,
  };

  test('with all that Windows tells, without filters', () => {
    const { rows, gaps } = read(interfaces, answers, {});
    assert.deepEqual(gaps, [lacks('IPv6 addresses'), lacks('IPv6 metrics of interfaces')]);
    assert.deepEqual(rows, [
      {
        index: 12,
        name: 'Ethernet 2',
        description: 'Intel(R) I211 Gigabit Network Connection',
        guid: '{5E3E6A4C-0D2B-4E3F-9A1B-7C6D5E4F3A2B}',
        luid: 0x6_0000_0000_8000n,
        interfaceType: 6,
        interfaceTypeName: 'ethernetCsmacd',
        hardwareAddress: '00:11:22:33:44:55',
        permanentAddress: '00:11:22:33:44:66',
        hardwareType: 1,
        hardwareTypeName: 'ether',
        flags: ['UP', 'BROADCAST'],
        operationalState: 'LOWERLAYERDOWN',
        administrativeState: 'UP',
        carrier: false,
        mtu: 1500,
        rxBitsPerSecond: 1_000_000_000n,
        statistics: {
          rxPackets: 5n,
          txPackets: 25n,
          rxBytes: 1n,
          txBytes: 11n,
          rxErrors: 5n,
          txErrors: 15n,
          rxDropped: 4n,
          txDropped: 14n,
          rxUnicastPackets: 2n,
          rxNonUnicastPackets: 3n,
          txUnicastPackets: 12n,
          txNonUnicastPackets: 13n,
          rxUnicastBytes: 7n,
          rxMulticastBytes: 8n,
          rxBroadcastBytes: 9n,
          txUnicastBytes: 16n,
          txMulticastBytes: 17n,
          txBroadcastBytes: 18n,
          rxUnknownProtocols: 6n,
          txQueuedPackets: 19n,
        },
        protocols: [
          {
            family: 'IPv4',
            metric: 25,
            automaticMetric: true,
            mtu: 1500,
            forwarding: true,
            connected: true,
          },
        ],
        addresses: [],
      },
    ]);
  });

  test('with their addresses', () => {
    const { rows } = read(
      interfaces,
      {
        ...answers,
        GetIfTable2: vectors.IF_TABLE,
        'GetUnicastIpAddressTable IPv6': vectors.UNICAST_TABLE6,
      },
      {},
    );
    const [lo, va] = rows;
    assert.deepEqual(lo?.flags, ['UP', 'LOOPBACK', 'RUNNING']);
    assert.deepEqual(
      lo?.addresses.map(({ address }) => address),
      ['127.0.0.1'],
    );
    assert.equal(lo?.hardwareAddress, undefined);
    const { createdAtMs, ...first } = va?.addresses[0] ?? assert.fail();
    assert.equal(createdAtMs, 1_795_262_134_140);
    assert.deepEqual(first, {
      family: 'IPv4',
      address: '10.0.0.1',
      prefixLength: 24,
      scope: 0,
      scopeName: 'universe',
      preferredSeconds: 60_000,
      validSeconds: 60_000,
      state: 'preferred',
      prefixOrigin: 'dhcp',
      suffixOrigin: 'dhcp',
      skipAsSource: false,
    });
    const six = va?.addresses.slice(1).map(({ address, scopeName }) => [address, scopeName]);
    assert.deepEqual(six, [
      ['2001:db8::1', 'universe'],
      ['fe80::ff:fe00:1', 'link'],
    ]);
    assert.deepEqual([lo?.hardwareTypeName, lo?.addresses[0]?.scopeName], ['loopback', 'host']);
  });
});

describe('neighbours and groups of Windows', () => {
  test('who answered and who did not', () => {
    const answers = { ...INTERFACES, 'GetIpNetTable2 IPv6': vectors.IPNET_TABLE6 };
    const { rows, gaps } = read(neighbours, answers, {});
    assert.deepEqual(rows, [
      {
        family: 'IPv6',
        address: 'fe80::1',
        ...ethernet,
        hardwareAddress: '00:aa:bb:cc:dd:ee',
        state: 'STALE',
        flags: ['ROUTER'],
      },
      { family: 'IPv6', address: 'fe80::9', ...ethernet, state: 'FAILED', flags: [] },
    ]);
    assert.deepEqual(gaps, [lacks('neighbours IPv4')]);
  });

  test('nobody, which Windows calls an error', () => {
    const answers = { ...INTERFACES, 'GetIpNetTable2 IPv4': ERROR_NOT_FOUND };
    const { rows, gaps } = read(neighbours, answers, { families: ['IPv4'] });
    assert.deepEqual([rows, gaps], [[], []]);
  });

  test('groups of IP alone', () => {
    const answers = { ...INTERFACES, 'GetMulticastIpAddressTable IPv4': vectors.MULTICAST_TABLE };
    const families = ['IPv4', 'link'] as const;
    const { rows, gaps } = read(groups, answers, { families });
    assert.deepEqual(rows, [{ family: 'IPv4', ...ethernet, address: '224.0.0.251' }]);
    assert.deepEqual(gaps, [lacks('groups link', 'UNSUPPORTED')]);
    assert.throws(() => read(groups, INTERFACES, {}), { code: 'ERROR_PROC_NOT_FOUND' });
  });
});
