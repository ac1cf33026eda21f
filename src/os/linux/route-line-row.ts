import { isUnspecified } from '../../model/address.js';
import type { NextHop, Route, RouteMetrics, RouteType } from '../../model/routes.js';
import { RTM_F_CLONED } from '../../wire/netlink/route.js';
import type { Ipv6RouteLine } from '../../wire/procnet/ipv6-route.js';
import type { RouteLine } from '../../wire/procnet/route.js';
import type { RtCacheLine } from '../../wire/procnet/rt-cache.js';
import { preferenceOfRtf, RTF, routeFlagsOf, rtfFlagsOf, tableOf } from '../../wire/route-words.js';

const MAIN_TABLE = 254;

/** TCP's and IP's headers, which the kernel adds to the segment size. */
const HEADERS_SIZE = 40;

/** From /proc/net/route: the main table, without broadcast and multicast routes. */
export function rowOfRouteLine(line: RouteLine): Route {
  const { interfaceName, gateway, flags } = line;
  const row: Route = {
    family: 'IPv4',
    destination: line.destination,
    prefixLength: line.prefixLength,
    ...tableOf(MAIN_TABLE),
    nextHops: [],
    rtfFlags: rtfFlagsOf(flags),
  };
  if (interfaceName !== undefined) {
    if ((flags & RTF.REJECT) === 0) row.type = 'unicast';
    row.nextHops.push(hopOf(interfaceName, gateway));
  }
  addFigures(row, line);
  return row;
}

type Figures = Pick<RouteLine, 'metric' | 'references' | 'uses' | 'mtu' | 'window' | 'rtt'>;

/** Of each the kernel says 0 where there is none. */
function addFigures(row: Route, line: Figures): void {
  if (line.metric !== 0) row.priority = line.metric;
  if (line.references !== 0) row.refCount = line.references;
  if (line.uses !== 0) row.useCount = line.uses;
  const metrics: RouteMetrics = {};
  if (line.mtu !== 0) metrics.advertisedMss = line.mtu - HEADERS_SIZE;
  if (line.window !== 0) metrics.windowBytes = line.window;
  if (line.rtt !== 0) metrics.rttMs = line.rtt;
  if (Object.keys(metrics).length > 0) row.metrics = metrics;
}

/** From /proc/net/rt_cache: what was learned of a destination, for a source. */
export function rowOfRtCacheLine(line: RtCacheLine): Route {
  const { interfaceName, source, destination, gateway } = line;
  const hop: NextHop = interfaceName === undefined ? {} : { interfaceName };
  // The destination is its own gateway where it is directly attached.
  hop.gateway = gateway;
  const row: Route = {
    family: 'IPv4',
    destination,
    prefixLength: 32,
    source,
    sourcePrefixLength: isUnspecified(source) ? 0 : 32,
    tos: line.tos,
    preferredSource: line.specificDestination,
    nextHops: [hop],
    flags: routeFlagsOf((line.flags | RTM_F_CLONED) >>> 0),
  };
  addFigures(row, line);
  return row;
}

/**
 * From /proc/net/ipv6_route: every table. Each next hop of a multipath route is a row, and there is
 * one for what the kernel answers where no route is found: it rejects, with the highest priority.
 */
export function rowOfIpv6RouteLine(line: Ipv6RouteLine): Route {
  const { interfaceName, gateway, flags } = line;
  const row: Route = {
    family: 'IPv6',
    destination: line.destination,
    prefixLength: line.prefixLength,
    priority: line.metric,
    nextHops: interfaceName === undefined ? [] : [hopOf(interfaceName, gateway)],
    rtfFlags: rtfFlagsOf(flags),
    preference: preferenceOfRtf(flags),
    refCount: line.refCount,
  };
  const type = typeOf(line);
  if (line.uses !== 0) row.useCount = line.uses;
  if (type !== undefined) row.type = type;
  if (line.sourcePrefixLength > 0) {
    row.source = line.source;
    row.sourcePrefixLength = line.sourcePrefixLength;
  }
  return row;
}

function typeOf({ flags, destination, prefixLength }: Ipv6RouteLine): RouteType | undefined {
  if (flags & RTF.REJECT) return undefined;
  if (flags & RTF.LOCAL) return 'local';
  if (flags & RTF.ANYCAST) return 'anycast';
  return prefixLength >= 8 && /^ff[0-9a-f]{2}:/.test(destination) ? 'multicast' : 'unicast';
}

function hopOf(interfaceName: string, gateway: string): NextHop {
  return isUnspecified(gateway) ? { interfaceName } : { interfaceName, gateway };
}
