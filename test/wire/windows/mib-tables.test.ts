import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { Reader } from '../../../src/wire/reader.js';
import { readForwardTable } from '../../../src/wire/windows/forward-table.js';
import { readIfTable } from '../../../src/wire/windows/if-table.js';
import { readIpInterfaceTable } from '../../../src/wire/windows/ipinterface-table.js';
import { readIpNetTable } from '../../../src/wire/windows/ipnet-table.js';
import { readMulticastAddressTable } from '../../../src/wire/windows/multicast-address-table.js';
import { readSockaddrInet } from '../../../src/wire/windows/sockaddr-inet.js';
import { readUnicastAddressTable } from '../../../src/wire/windows/unicast-address-table.js';
import * as vectors from '../../vectors/windows-tables.js';

const reader = (bytes: Uint8Array) => new Reader(bytes, 'LE', 'a test');
const sockaddr = (family: 'IPv4' | 'IPv6', address: string, scopeId = 0) => ({
  family,
  address,
  port: 0,
  scopeId,
});

describe('tables of iphlpapi', () => {
  test('routes, whatever lies between the fields', () => {
    const rows = readForwardTable(reader(vectors.FORWARD_TABLE));
    const ways = rows.map(({ destination, prefixLength, nextHop, metric, protocol }) => [
      `${destination.address}/${prefixLength}`,
      nextHop.address,
      metric,
      protocol,
    ]);
    assert.deepEqual(ways, [
      ['0.0.0.0/0', '10.0.0.254', 0, 3],
      ['10.0.0.0/24', '0.0.0.0', 0, 2],
      ['192.0.2.0/24', '10.0.0.2', 7, 3],
    ]);
  });

  test('a route with every field', () => {
    const [row] = readForwardTable(reader(vectors.FORWARD_TABLE6));
    assert.deepEqual(row, {
      interfaceLuid: 0x6_0000_0000_8000n,
      interfaceIndex: 12,
      destination: sockaddr('IPv6', '::'),
      prefixLength: 0,
      nextHop: sockaddr('IPv6', 'fe80::1', 12),
      sitePrefixLength: 0,
      validLifetime: 1800,
      preferredLifetime: 900,
      metric: 16,
      protocol: 4,
      loopback: false,
      autoconfigured: true,
      published: true,
      immortal: false,
      age: 10,
      origin: 3,
    });
  });

  test('an interface with every field', () => {
    const [, row] = readIfTable(reader(vectors.IF_TABLE_FULL));
    const { physicalAddress, permanentPhysicalAddress, ...rest } = row ?? assert.fail();
    assert.deepEqual([...physicalAddress], [0x00, 0x11, 0x22, 0x33, 0x44, 0x55]);
    assert.equal(permanentPhysicalAddress[5], 0x66);
    assert.deepEqual(rest, {
      interfaceLuid: 0x6_0000_0000_8000n,
      interfaceIndex: 12,
      interfaceGuid: '{5E3E6A4C-0D2B-4E3F-9A1B-7C6D5E4F3A2B}',
      alias: 'Ethernet 2',
      description: 'Intel(R) I211 Gigabit Network Connection',
      mtu: 1500,
      type: 6,
      tunnelType: 0,
      mediaType: 0,
      physicalMediumType: 0,
      accessType: 2,
      directionType: 0,
      flags: 5,
      operStatus: 7,
      adminStatus: 1,
      mediaConnectState: 2,
      networkGuid: '{00000000-0000-0000-0000-000000000000}',
      connectionType: 0,
      transmitLinkSpeed: 2n ** 64n - 1n,
      receiveLinkSpeed: 1_000_000_000n,
      inOctets: 1n,
      inUcastPkts: 2n,
      inNUcastPkts: 3n,
      inDiscards: 4n,
      inErrors: 5n,
      inUnknownProtos: 6n,
      inUcastOctets: 7n,
      inMulticastOctets: 8n,
      inBroadcastOctets: 9n,
      outOctets: 11n,
      outUcastPkts: 12n,
      outNUcastPkts: 13n,
      outDiscards: 14n,
      outErrors: 15n,
      outUcastOctets: 16n,
      outMulticastOctets: 17n,
      outBroadcastOctets: 18n,
      outQLen: 19n,
    });
  });

  test('interfaces of Wine', () => {
    const rows = readIfTable(reader(vectors.IF_TABLE));
    const names = rows.map(({ alias, description, type, mtu }) => [alias, description, type, mtu]);
    assert.deepEqual(names, [
      ['lo', 'lo', 24, 65_536],
      ['va', 'va', 6, 1500],
    ]);
  });

  test('neighbours', () => {
    const [router, absent] = readIpNetTable(reader(vectors.IPNET_TABLE6));
    assert.deepEqual(
      { ...router, physicalAddress: [...(router?.physicalAddress ?? [])] },
      {
        address: sockaddr('IPv6', 'fe80::1', 12),
        interfaceIndex: 12,
        interfaceLuid: 0x6_0000_0000_8000n,
        physicalAddress: [0x00, 0xaa, 0xbb, 0xcc, 0xdd, 0xee],
        state: 4,
        isRouter: true,
        isUnreachable: false,
        reachabilityTime: 10_000,
      },
    );
    assert.deepEqual([absent?.state, absent?.isUnreachable], [0, true]);
  });

  test('addresses', () => {
    const rows = [vectors.UNICAST_TABLE, vectors.UNICAST_TABLE6].flatMap((table) =>
      readUnicastAddressTable(reader(table)),
    );
    assert.deepEqual(rows[3], {
      address: sockaddr('IPv6', 'fe80::ff:fe00:1', 3),
      interfaceLuid: 0x6_0000_0300_0000n,
      interfaceIndex: 3,
      prefixOrigin: 3,
      suffixOrigin: 3,
      validLifetime: 60_000,
      preferredLifetime: 60_000,
      prefixLength: 64,
      skipAsSource: false,
      dadState: 4,
      scopeId: 3,
      createdAtMs: 1_795_262_134_140,
    });
    const networks = rows.map(({ address, prefixLength }) => `${address.address}/${prefixLength}`);
    assert.deepEqual(networks, [
      '127.0.0.1/8',
      '10.0.0.1/24',
      '2001:db8::1/64',
      'fe80::ff:fe00:1/64',
    ]);
  });

  test('groups', () => {
    assert.deepEqual(readMulticastAddressTable(reader(vectors.MULTICAST_TABLE)), [
      {
        address: sockaddr('IPv4', '224.0.0.251'),
        interfaceIndex: 12,
        interfaceLuid: 0x6_0000_0000_8000n,
        scopeId: 0,
      },
    ]);
  });

  test('versions of IP on an interface', () => {
    assert.deepEqual(readIpInterfaceTable(reader(vectors.IPINTERFACE_TABLE))[0], {
      family: 2,
      interfaceLuid: 0x6_0000_0000_8000n,
      interfaceIndex: 12,
      advertisingEnabled: false,
      forwardingEnabled: true,
      weakHostSend: false,
      weakHostReceive: false,
      useAutomaticMetric: true,
      useNeighborUnreachabilityDetection: false,
      metric: 25,
      nlMtu: 1500,
      connected: true,
      reachableTime: 0,
      disableDefaultRoutes: false,
    });
  });

  test('a table with fewer rows than it says cannot be decoded', () => {
    const { FORWARD_TABLE } = vectors;
    assert.throws(() => readForwardTable(reader(FORWARD_TABLE.subarray(0, -1))), DecodeError);
    const many = Uint8Array.from(FORWARD_TABLE).fill(0xff, 0, 4);
    assert.throws(() => readForwardTable(reader(many)), DecodeError);
  });

  test('an empty one may be its count alone', () => {
    assert.deepEqual(readForwardTable(reader(new Uint8Array(4))), []);
    assert.deepEqual(readForwardTable(reader(new Uint8Array(8))), []);
  });

  test('an address of no family that is known has none', () => {
    const bytes = new Uint8Array(28).fill(7);
    assert.deepEqual(readSockaddrInet(reader(bytes)), { port: 0x707, scopeId: 0 });
  });
});
