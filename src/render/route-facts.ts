import type { NextHop, Route, RouteType } from '../model/routes.js';

/** Types of routes that lead nowhere: packets are refused, dropped, or looked up elsewhere. */
const REJECTING: ReadonlySet<RouteType> = new Set<RouteType>([
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
]);

/**
 * Whether packets go nowhere by the route. Linux's /proc has no word for it of an IPv4 route that
 * drops them or sends the search on; it only shows no interface.
 */
export function rejects({ type, rtfFlags, nextHops }: Route): boolean {
  if (type !== undefined && REJECTING.has(type)) return true;
  if (rtfFlags === undefined) return false;
  return rtfFlags.includes('REJECT') || nextHops.length === 0;
}

/** The ways by which a route leads on; of a group of nexthop objects they may not be told. */
export function waysOf({ nextHops, nextHopObject }: Route): readonly NextHop[] {
  const { nextHop } = nextHopObject ?? {};
  return nextHops.length === 0 && nextHop !== undefined ? [nextHop] : nextHops;
}

/** The netmask of IPv4 for the length of a prefix. */
export function maskText(prefixLength: number): string {
  const bits = (octet: number) => Math.min(8, Math.max(0, prefixLength - 8 * octet));
  return [0, 1, 2, 3].map((octet) => 256 - 2 ** (8 - bits(octet))).join('.');
}
