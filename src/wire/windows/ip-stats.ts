import type { Family } from '../../model/address.js';
import type { Reader } from '../reader.js';
import { readDwords, type StatisticsItem } from './statistics-item.js';

export const IP_STATS_SIZE = 92;

/** In C order; as RFC 2011 has them, which RFC 4293 replaced. */
const NAMES = [
  'Forwarding',
  'DefaultTTL',
  'InReceives',
  'InHdrErrors',
  'InAddrErrors',
  'ForwDatagrams',
  'InUnknownProtos',
  'InDiscards',
  'InDelivers',
  'OutRequests',
  'RoutingDiscards',
  'OutDiscards',
  'OutNoRoutes',
  'ReasmTimeout',
  'ReasmReqds',
  'ReasmOKs',
  'ReasmFails',
  'FragOKs',
  'FragFails',
  'FragCreates',
  'NumIf',
  'NumAddr',
  'NumRoutes',
] as const;

/** What Linux calls by the names of RFC 4293 where it counts IPv6. */
const IPV6_NAMES: Readonly<Record<string, string>> = { ForwDatagrams: 'OutForwDatagrams' };

/** MIB_IPSTATS, 92 bytes. ipmib.h */
export function readIpStats(reader: Reader, family: Family): StatisticsItem[] {
  const items = readDwords(reader, NAMES);
  if (family === 'IPv4') return items;
  return items.map(({ name, value }) => ({ name: IPV6_NAMES[name] ?? name, value }));
}
