import type { NextHop, NextHopObject, Route, RouteMetrics } from '../../src/model/routes.js';
import { defined } from './defined.js';
import { ipEncapsulation } from './ip-encapsulation.js';

/** Names of interfaces by their index. */
export type LinkNames = ReadonlyMap<number, string>;

/** A row as `ip -j -d -s route` shows it. */
export function ipRoute(route: Route, links: LinkNames = new Map()): Record<string, unknown> {
  const [hop = {}, ...more] = route.nextHops;
  const cloned = route.flags?.includes('CLONED') ?? false;
  const { cache } = route;
  return defined({
    type: route.type,
    dst: prefix(route.destination, route.prefixLength),
    from: route.source && prefix(route.source, route.sourcePrefixLength ?? 0),
    nhid: route.nextHopId,
    tos: route.tos ? `0x${route.tos.toString(16)}` : undefined,
    ...(more.length === 0 && hopFields(hop, route, links)),
    table: cloned ? undefined : (route.tableName ?? String(route.table)),
    protocol: cloned ? undefined : (route.protocolName ?? String(route.protocol)),
    scope: cloned ? undefined : scopeName(route),
    prefsrc: route.preferredSource,
    metric: route.priority,
    flags: flags(more.length > 0 ? route : hop),
    cache: cloned && route.family === 'IPv4' ? [] : undefined,
    expires: route.expiresMs === undefined ? undefined : Math.trunc(route.expiresMs / 1000),
    error: cache?.error,
    users: cache?.references || undefined,
    used: cache?.uses || undefined,
    age: cache?.lastUsedMs === undefined ? undefined : Math.trunc(cache.lastUsedMs / 1000),
    metrics: route.metrics && [metrics(route.metrics)],
    pref: route.preference,
    nh_info: route.nextHopObject && ipObject(route.nextHopObject, links),
    nexthops:
      more.length === 0 ? undefined : [hop, ...more].map((each) => multipath(each, route, links)),
  });
}

function ipObject(object: NextHopObject, links: LinkNames): Record<string, unknown> {
  const { nextHop = {}, group, groupType, resilient } = object;
  const six = nextHop.gateway?.includes(':') ?? false;
  const seconds = (ms = 0) => ms / 1000;
  return defined({
    id: object.id,
    group: group?.map(({ id, weight }) => (weight > 1 ? { id, weight } : { id })),
    type: groupType === 'multipath' ? undefined : groupType,
    resilient_args: resilient && {
      buckets: resilient.buckets,
      idle_timer: seconds(resilient.idleTimerMs),
      unbalanced_timer: seconds(resilient.unbalancedTimerMs),
      unbalanced_time: seconds(resilient.unbalancedMs),
    },
    ...hopFields(nextHop, { family: six ? 'IPv6' : 'IPv4' }, links),
    scope: scopeName(object),
    blackhole: object.blackhole ? null : undefined,
    protocol: object.protocolName ?? String(object.protocol),
    flags: flags(nextHop),
    fdb: object.bridge ? null : undefined,
  });
}

function multipath(hop: NextHop, route: Route, links: LinkNames): Record<string, unknown> {
  return defined({ ...hopFields(hop, route, links), weight: hop.weight, flags: flags(hop) });
}

function hopFields(
  hop: NextHop,
  { family }: Pick<Route, 'family'>,
  links: LinkNames,
): Record<string, unknown> {
  const { gateway, realms } = hop;
  const six = gateway?.includes(':') ?? false;
  const other = six !== (family === 'IPv6');
  return {
    ...ipEncapsulation(hop.encapsulation, (index) => links.get(index ?? 0)),
    gateway: other ? undefined : gateway,
    via: gateway && other ? { family: six ? 'inet6' : 'inet', host: gateway } : undefined,
    dev: hop.interfaceName,
    flow:
      realms && defined({ from: realms.from ? `${realms.from}` : undefined, to: `${realms.to}` }),
  };
}

function scopeName({ scope, scopeName }: Pick<Route, 'scope' | 'scopeName'>): string {
  return scopeName === 'universe' ? 'global' : (scopeName ?? String(scope));
}

function flags(of: Pick<Route, 'flags'>): string[] {
  return (of.flags ?? []).map((flag) => flag.toLowerCase());
}

function metrics(values: RouteMetrics): Record<string, unknown> {
  return defined({
    mtu: values.mtu,
    window: values.windowBytes,
    rtt: values.rttMs,
    rttvar: values.rttVarianceMs,
    ssthresh: values.slowStartThreshold,
    cwnd: values.congestionWindow,
    advmss: values.advertisedMss,
    reordering: values.reordering,
    hoplimit: values.hopLimit,
    initcwnd: values.initialCongestionWindow,
    ecn: values.features?.includes('ECN') ? null : undefined,
    rto_min: values.rtoMinMs,
    initrwnd: values.initialReceiveWindow,
    quickack: values.quickAck === undefined ? undefined : Number(values.quickAck),
    congestion: values.congestion,
    fastopen_no_cookie:
      values.fastOpenNoCookie === undefined ? undefined : Number(values.fastOpenNoCookie),
  });
}

function prefix(address: string, length: number): string {
  const full = address.includes(':') ? 128 : 32;
  if (length === full) return address;
  return length === 0 ? 'default' : `${address}/${length}`;
}
