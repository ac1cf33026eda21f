import { readForwardTable } from '../../src/wire/windows/forward-table.js';
import { readGuid } from '../../src/wire/windows/guid.js';
import { readIcmpStats } from '../../src/wire/windows/icmp-stats.js';
import { readIfTable } from '../../src/wire/windows/if-table.js';
import { readIpStats } from '../../src/wire/windows/ip-stats.js';
import { readIpInterfaceTable } from '../../src/wire/windows/ipinterface-table.js';
import { readIpNetTable } from '../../src/wire/windows/ipnet-table.js';
import { readMibTable } from '../../src/wire/windows/mib-table.js';
import { readMulticastAddressTable } from '../../src/wire/windows/multicast-address-table.js';
import {
  parsePersistentRoute,
  readPersistentRoute6,
} from '../../src/wire/windows/persistent-route.js';
import { readRegistryValues } from '../../src/wire/windows/registry-values.js';
import { readSockaddrInet } from '../../src/wire/windows/sockaddr-inet.js';
import { readStaticGateways } from '../../src/wire/windows/static-gateways.js';
import { readDwords } from '../../src/wire/windows/statistics-item.js';
import { readTcpStats, readTcpStats2 } from '../../src/wire/windows/tcp-stats.js';
import { readUdpStats, readUdpStats2 } from '../../src/wire/windows/udp-stats.js';
import { readUnicastAddressTable } from '../../src/wire/windows/unicast-address-table.js';
import * as vectors from '../vectors/windows-tables.js';
import { type Decoder, ofBytes, ofText } from './decoder.js';

const { UNICAST_TABLE, UNICAST_TABLE6 } = vectors;

/** Of the tables of iphlpapi that are not of sockets. */
export const WINDOWS_TABLE_DECODERS: readonly Decoder[] = [
  ofBytes('readMibTable', [vectors.MULTICAST_TABLE], (reader) =>
    readMibTable(reader, 48, (row) => row.u32()),
  ),
  ofBytes('readSockaddrInet', [UNICAST_TABLE, UNICAST_TABLE6], readSockaddrInet, 8),
  ofBytes('readGuid', [vectors.IF_TABLE_FULL.subarray(8 + 1352)], readGuid, 12),
  ofBytes('readDwords', [vectors.UDP_STATS], (reader) => readDwords(reader, ['One', 'Two'])),
  ofBytes('readForwardTable', [vectors.FORWARD_TABLE, vectors.FORWARD_TABLE6], readForwardTable),
  ofBytes('readIfTable', [vectors.IF_TABLE, vectors.IF_TABLE_FULL], readIfTable),
  ofBytes('readIpNetTable', [vectors.IPNET_TABLE, vectors.IPNET_TABLE6], readIpNetTable),
  ofBytes('readUnicastAddressTable', [UNICAST_TABLE, UNICAST_TABLE6], readUnicastAddressTable),
  ofBytes('readMulticastAddressTable', [vectors.MULTICAST_TABLE], readMulticastAddressTable),
  ofBytes('readIpInterfaceTable', [vectors.IPINTERFACE_TABLE], readIpInterfaceTable),
  ofBytes('readTcpStats', [vectors.TCP_STATS], readTcpStats),
  ofBytes('readTcpStats2', [vectors.TCP_STATS2], readTcpStats2),
  ofBytes('readUdpStats', [vectors.UDP_STATS], readUdpStats),
  ofBytes('readUdpStats2', [vectors.UDP_STATS2], readUdpStats2),
  ofBytes('readIpStats', [vectors.IP_STATS6], (reader) => readIpStats(reader, 'IPv6')),
  ofBytes('readIcmpStats', [vectors.ICMP_STATS], (reader) => readIcmpStats(reader, 'IPv4')),
  {
    name: 'readPersistentRoute6',
    vectors: [vectors.PERSISTENT6_DATA],
    run: (data) => readPersistentRoute6({ name: vectors.PERSISTENT6_NAME, data }),
  },
  ofBytes(
    'readRegistryValues',
    [vectors.registryValues([[vectors.PERSISTENT6_NAME, vectors.PERSISTENT6_DATA]])],
    readRegistryValues,
  ),
  ofBytes('readStaticGateways', [vectors.GATEWAYS], (reader) =>
    readStaticGateways(readRegistryValues(reader)),
  ),
  ofText('parsePersistentRoute', ['10.0.0.0,255.0.0.0,192.0.2.1,1'], parsePersistentRoute),
];
