import { readAddress, readAddressMessage } from '../../src/wire/netlink/address.js';
import { readText } from '../../src/wire/netlink/attribute.js';
import { readTable } from '../../src/wire/netlink/attribute-table.js';
import { readEncapsulation } from '../../src/wire/netlink/encapsulation.js';
import { AF_INET6 } from '../../src/wire/netlink/inet-diag.js';
import { readLinkMessage, readLinkName } from '../../src/wire/netlink/link.js';
import { readLinkDetails, readPortDetails } from '../../src/wire/netlink/link-details.js';
import { readLinkStatistics } from '../../src/wire/netlink/link-statistics.js';
import { readNeighbourMessage } from '../../src/wire/netlink/neighbour.js';
import { readNextHopObject } from '../../src/wire/netlink/next-hop-object.js';
import { readRouteMessage } from '../../src/wire/netlink/route.js';
import { readMetrics } from '../../src/wire/netlink/route-metrics.js';
import { parseArpLine } from '../../src/wire/procnet/arp.js';
import { parseDeviceLine } from '../../src/wire/procnet/dev.js';
import { parseDevMcastLine } from '../../src/wire/procnet/dev-mcast.js';
import { parseInet6AddressLine } from '../../src/wire/procnet/if-inet6.js';
import { IgmpLines } from '../../src/wire/procnet/igmp.js';
import { parseIgmp6Line } from '../../src/wire/procnet/igmp6.js';
import { parseIpv6RouteLine } from '../../src/wire/procnet/ipv6-route.js';
import { parseRouteLine } from '../../src/wire/procnet/route.js';
import { parseRtCacheLine } from '../../src/wire/procnet/rt-cache.js';
import type { Reader } from '../../src/wire/reader.js';
import { ENCAPSULATIONS } from '../vectors/encapsulations.js';
import * as groups from '../vectors/groups.js';
import * as interfaces from '../vectors/interfaces.js';
import { LINK_DETAILS, PORT_DETAILS } from '../vectors/link-details.js';
import * as neighbours from '../vectors/neighbours.js';
import { nest } from '../vectors/nest.js';
import * as objects from '../vectors/next-hop-objects.js';
import * as routes from '../vectors/routes.js';
import { bytesOf, type Decoder, linesOf, ofBytes, ofText, PAYLOAD } from './decoder.js';

const { ADDRESS, ADDRESS6, LINK_BR0, LINK_LOCAL6, LINK_VA } = interfaces;
const links = [LINK_VA, LINK_BR0];
const addresses = [ADDRESS, ADDRESS6, LINK_LOCAL6];

/** Of what rtnetlink says, and /proc of the same. */
export const RTNETLINK_DECODERS: readonly Decoder[] = [
  ofBytes('readText', [Buffer.from('reno\0')], readText),
  ofBytes('readRouteMessage', bytesOf(routes), readRouteMessage, PAYLOAD),
  // Behind RTA_METRICS, which follows RTA_TABLE and RTA_DST.
  ofBytes('readMetrics', [routes.METRICS], readMetrics, PAYLOAD + 12 + 8 + 8 + 4),
  ofBytes(
    'readEncapsulation',
    ENCAPSULATIONS.map(([kind, nest]) => Uint8Array.of(kind, ...nest)),
    (reader) => readEncapsulation(reader.u8() % 100, reader),
  ),
  ofKinds('readLinkDetails', LINK_DETAILS, readLinkDetails),
  ofKinds('readPortDetails', PORT_DETAILS, readPortDetails),
  ofBytes('readTable', [nest([1, [1, 2, 3, 4]])], (reader) =>
    readTable<{ number?: number }>(reader, { 1: ['number', (value) => value.u32()] }),
  ),
  ofBytes('readNextHopObject', bytesOf(objects), readNextHopObject, PAYLOAD),
  ofBytes('readLinkName', links, readLinkName, PAYLOAD),
  ofBytes('readLinkMessage', links, readLinkMessage, PAYLOAD),
  ofBytes('readLinkStatistics', [new Uint8Array(200)], readLinkStatistics),
  ofBytes('readAddressMessage', addresses, readAddressMessage, PAYLOAD),
  ofBytes('readAddress', [new Uint8Array(16)], (reader) => readAddress(reader, AF_INET6)),
  ofBytes('readNeighbourMessage', bytesOf(neighbours), readNeighbourMessage, PAYLOAD),
  ofText('parseArpLine', linesOf(neighbours.PROC_NET_ARP), parseArpLine),
  ofText('IgmpLines', [groups.PROC_NET_IGMP], (text, order) => {
    const lines = new IgmpLines(order);
    for (const line of text.split('\n')) lines.push(line);
  }),
  ofText('parseIgmp6Line', linesOf(groups.PROC_NET_IGMP6), parseIgmp6Line),
  ofText('parseDevMcastLine', linesOf(groups.PROC_NET_DEV_MCAST), parseDevMcastLine),
  ofText('parseDeviceLine', linesOf(interfaces.PROC_NET_DEV).slice(1), parseDeviceLine),
  ofText('parseInet6AddressLine', linesOf(interfaces.PROC_NET_IF_INET6), parseInet6AddressLine),
  ofText('parseRouteLine', linesOf(routes.PROC_NET_ROUTE), parseRouteLine),
  ofText('parseRtCacheLine', linesOf(routes.PROC_NET_RT_CACHE), parseRtCacheLine),
  ofText('parseIpv6RouteLine', linesOf(routes.PROC_NET_IPV6_ROUTE), parseIpv6RouteLine),
];

/** A nest that begins with the number of its kind among those of the vectors. */
function ofKinds(
  name: string,
  vectors: readonly (readonly [string, Uint8Array, object])[],
  read: (kind: string, nest: Reader) => void,
): Decoder {
  const kinds = vectors.map(([kind]) => kind);
  const inputs = vectors.map(([, bytes], at) => Uint8Array.of(at, ...bytes));
  return ofBytes(name, inputs, (reader) => read(kinds[reader.u8() % kinds.length] ?? '', reader));
}
