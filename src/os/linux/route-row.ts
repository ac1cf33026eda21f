import type { Family } from '../../model/address.js';
import type {
  NextHop,
  Route,
  RouteCache,
  RouteMetricName,
  RouteMetrics,
} from '../../model/routes.js';
import { AF_INET6 } from '../../wire/netlink/inet-diag.js';
import type { NextHopMessage } from '../../wire/netlink/next-hop.js';
import type { CacheInfo, RouteMessage } from '../../wire/netlink/route.js';
import { type MetricValues, RTAX } from '../../wire/netlink/route-metrics.js';
import {
  nextHopFlagsOf,
  preferenceOf,
  protocolOf,
  routeFeaturesOf,
  routeFlagsOf,
  routeTypeOf,
  scopeOf,
  tableOf,
} from '../../wire/route-words.js';
import type { Links } from './interface-names.js';

const ANYWHERE: Readonly<Record<Family, string>> = { IPv4: '0.0.0.0', IPv6: '::' };

/** From netlink. */
export function rowOfRoute(message: RouteMessage, links: Links, clockTicks: number): Route {
  const family = message.family === AF_INET6 ? 'IPv6' : 'IPv4';
  const { nextHop, nextHops = hopExists(nextHop) ? [nextHop] : [] } = message;
  const row: Route = {
    family,
    destination: message.destination ?? ANYWHERE[family],
    prefixLength: message.destinationLength,
    type: routeTypeOf(message.type),
    ...tableOf(message.table),
    ...protocolOf(message.protocol),
    ...scopeOf(message.scope),
    tos: message.tos,
    nextHops: nextHops.map((hop) => hopOf(hop, links)),
    flags: routeFlagsOf(message.flags),
  };
  if (message.source !== undefined || message.sourceLength > 0) {
    row.source = message.source ?? ANYWHERE[family];
    row.sourcePrefixLength = message.sourceLength;
  }
  if (message.priority !== undefined) row.priority = message.priority;
  if (message.preferredSource !== undefined) row.preferredSource = message.preferredSource;
  if (message.nextHopId !== undefined) row.nextHopId = message.nextHopId;
  if (message.metrics !== undefined) row.metrics = metricsOf(message.metrics);
  if (message.preference !== undefined) row.preference = preferenceOf(message.preference);
  if (message.cacheInfo !== undefined) addCacheInfo(row, message.cacheInfo, 1000 / clockTicks);
  if (message.inputInterface !== undefined) {
    row.inputInterfaceIndex = message.inputInterface;
    const name = links.get(message.inputInterface)?.name;
    if (name !== undefined) row.inputInterfaceName = name;
  }
  if (message.mark !== undefined) row.mark = message.mark;
  if (message.uid !== undefined) row.uid = message.uid;
  return row;
}

export function hopExists({ flags, ...rest }: NextHopMessage): boolean {
  return flags !== 0 || Object.keys(rest).length > 0;
}

export function hopOf(message: NextHopMessage, links: Links): NextHop {
  const hop: NextHop = {};
  const { interfaceIndex = 0, gateway, hops, encapsulation, realms } = message;
  if (interfaceIndex !== 0) {
    hop.interfaceIndex = interfaceIndex;
    const name = links.get(interfaceIndex)?.name;
    if (name !== undefined) hop.interfaceName = name;
  }
  if (gateway !== undefined) hop.gateway = gateway;
  if (hops !== undefined) hop.weight = hops + 1;
  if (encapsulation !== undefined) hop.encapsulation = encapsulation;
  if (realms !== undefined) hop.realms = { from: realms >>> 16, to: realms & 0xffff };
  hop.flags = nextHopFlagsOf(message.flags);
  return hop;
}

function addCacheInfo(row: Route, info: CacheInfo, tickMs: number): void {
  if (info.expires !== 0) row.expiresMs = info.expires * tickMs;
  const cache: RouteCache = {
    references: info.references,
    lastUsedMs: info.lastUse * tickMs,
    uses: info.used,
  };
  if (info.error !== 0) cache.error = Math.abs(info.error);
  if (info.id !== 0) cache.ipId = info.id;
  if (info.timestamp !== 0 || info.timestampAge !== 0) {
    cache.timestamp = info.timestamp;
    cache.timestampAgeSeconds = info.timestampAge;
  }
  // The tables keep none of it: zeros all through, in every IPv6 route.
  if (Object.values(cache).some((value) => value !== 0)) row.cache = cache;
}

type Numeric = Exclude<
  RouteMetricName,
  'features' | 'congestion' | 'quickAck' | 'fastOpenNoCookie'
>;

/** The metrics that are plain numbers, and what one of them counts. */
const NUMERIC: readonly [number, Exclude<Numeric, `UNKNOWN(${number})`>, number][] = [
  [RTAX.MTU, 'mtu', 1],
  [RTAX.WINDOW, 'windowBytes', 1],
  [RTAX.RTT, 'rttMs', 1 / 8],
  [RTAX.RTTVAR, 'rttVarianceMs', 1 / 4],
  [RTAX.SSTHRESH, 'slowStartThreshold', 1],
  [RTAX.CWND, 'congestionWindow', 1],
  [RTAX.ADVMSS, 'advertisedMss', 1],
  [RTAX.REORDERING, 'reordering', 1],
  [RTAX.HOPLIMIT, 'hopLimit', 1],
  [RTAX.INITCWND, 'initialCongestionWindow', 1],
  [RTAX.RTO_MIN, 'rtoMinMs', 1],
  [RTAX.INITRWND, 'initialReceiveWindow', 1],
];

const LOCKABLE = new Map<number, RouteMetricName>([
  ...NUMERIC.map(([number, name]) => [number, name] as const),
  [RTAX.FEATURES, 'features'],
  [RTAX.QUICKACK, 'quickAck'],
  [RTAX.CC_ALGO, 'congestion'],
  [RTAX.FASTOPEN_NO_COOKIE, 'fastOpenNoCookie'],
]);

/** What the kernel gives for a hop limit that nobody set. */
const NO_HOP_LIMIT = 0xffffffff;

function metricsOf({ values, congestion }: MetricValues): RouteMetrics {
  const metrics: RouteMetrics = {};
  for (const [number, name, unit] of NUMERIC) {
    const value = values.get(number);
    const unset = number === RTAX.HOPLIMIT && value === NO_HOP_LIMIT;
    if (value !== undefined && !unset) metrics[name] = value * unit;
  }
  const features = values.get(RTAX.FEATURES);
  if (features !== undefined) metrics.features = routeFeaturesOf(features);
  const quickAck = values.get(RTAX.QUICKACK);
  if (quickAck !== undefined) metrics.quickAck = quickAck !== 0;
  const noCookie = values.get(RTAX.FASTOPEN_NO_COOKIE);
  if (noCookie !== undefined) metrics.fastOpenNoCookie = noCookie !== 0;
  if (congestion !== undefined) metrics.congestion = congestion;
  const lock = values.get(RTAX.LOCK) ?? 0;
  if (lock !== 0) metrics.locked = lockedMetrics(lock);
  return metrics;
}

/** Bit N of the lock is metric N. */
function lockedMetrics(lock: number): RouteMetricName[] {
  const names: RouteMetricName[] = [];
  for (let number = 0; number < 32; number++) {
    if (((lock >>> number) & 1) !== 0) names.push(LOCKABLE.get(number) ?? `UNKNOWN(${number})`);
  }
  return names;
}
