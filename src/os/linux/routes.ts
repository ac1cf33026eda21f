import { FAMILIES, type Family } from '../../model/address.js';
import { SystemCallError, UnsupportedError } from '../../model/errors.js';
import type { ReadOptions } from '../../model/query.js';
import type { Route, RouteQuery } from '../../model/routes.js';
import type { Batches, Gap } from '../../model/table.js';
import { RTM_F_CLONED, readRouteMessage, writeRouteRequest } from '../../wire/netlink/route.js';
import { RTM } from '../../wire/netlink/rtnetlink.js';
import { parseIpv6RouteLine } from '../../wire/procnet/ipv6-route.js';
import { isRouteHeading, parseRouteLine } from '../../wire/procnet/route.js';
import { parseRtCacheLine } from '../../wire/procnet/rt-cache.js';
import { routeTypeNumber } from '../../wire/route-words.js';
import type { Source } from '../backend.js';
import { inParts } from '../parts.js';
import { AF } from './families.js';
import { interfaceNames, type Links } from './interface-names.js';
import { withNextHopObjects } from './next-hop-objects.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { rowOfIpv6RouteLine, rowOfRouteLine, rowOfRtCacheLine } from './route-line-row.js';
import { rowOfRoute } from './route-row.js';
import { dumpRows, type RtnetlinkDump } from './rtnetlink.js';
import { firstThatWorks } from './sources.js';

/** Routes from rtnetlink, or from /proc/net, which has less. */
export function routes(port: LinuxPort, source: ReadOptions['source']): Source<Route, RouteQuery> {
  return (query) => {
    if (query.persistent === true) {
      throw new UnsupportedError('persistent routes', 'linux', 'the kernel keeps none');
    }
    return firstThatWorks('routes', source, {
      netlink: () => fromNetlink(port, query),
      proc: () => (query.cached === true ? cacheFromProc(port, query) : fromProc(port, query)),
    });
  };
}

function familiesOf({ families }: RouteQuery): readonly Family[] {
  return [...new Set(families ?? FAMILIES)];
}

function* fromNetlink(port: LinuxPort, query: RouteQuery): Batches<Route> {
  const { links, gaps } = yield* interfaceNames(port);
  const parts = familiesOf(query).map((family) => {
    const dump = routeDump(port, family, query);
    return { what: dump.name, batches: () => netlinkRows(port, dump, links, query) };
  });
  const outcome = yield* withNextHopObjects(port, inParts('netlink', parts), links);
  return { ...outcome, gaps: [...gaps, ...outcome.gaps] };
}

/** Asks for no more than is wanted, where the kernel can tell: it knows one of each, not a list. */
export function routeDump(port: LinuxPort, family: Family, query: RouteQuery): RtnetlinkDump {
  const table = only(query.tables) ?? 0;
  const protocol = only(query.protocols) ?? 0;
  const type = routeTypeNumber(only(query.types) ?? 'unspecified');
  const flags = query.cached === true ? RTM_F_CLONED : 0;
  const wanted = { table, protocol, type, flags };
  return {
    name: flags === 0 ? `route ${family}` : `cached route ${family}`,
    type: RTM.GETROUTE,
    answer: RTM.NEWROUTE,
    payload: writeRouteRequest({ family: AF[family], ...wanted }, port.byteOrder),
    structure: 'rtmsg',
  };
}

function only<Item>(items: readonly Item[] | undefined): Item | undefined {
  return items?.length === 1 ? items[0] : undefined;
}

function* netlinkRows(
  port: LinuxPort,
  dump: RtnetlinkDump,
  links: Links,
  { tables }: RouteQuery,
): Generator<Route[], Gap[]> {
  try {
    return yield* dumpRows(port, dump, (reader) =>
      rowOfRoute(readRouteMessage(reader), links, port.clockTicks),
    );
  } catch (error) {
    const missing = error instanceof SystemCallError && error.code === 'ENOENT';
    // A table that was asked for and does not exist is empty.
    if (missing && only(tables) !== undefined) return [];
    throw error;
  }
}

function* fromProc(port: LinuxPort, query: RouteQuery): Batches<Route> {
  const parsers: Record<Family, (line: string) => Route> = {
    IPv4: (line) => rowOfRouteLine(parseRouteLine(line, port.byteOrder)),
    IPv6: (line) => rowOfIpv6RouteLine(parseIpv6RouteLine(line)),
  };
  const files: Record<Family, string> = { IPv4: 'net/route', IPv6: 'net/ipv6_route' };
  const families = familiesOf(query);
  const parts = families.map((family) => {
    const part = { what: `route ${family}`, path: files[family] };
    const rowOf = (line: string) =>
      line === '' || isRouteHeading(line) ? undefined : parsers[family](line);
    return { what: part.what, batches: () => procRows(port, part, rowOf) };
  });
  const outcome = yield* inParts('proc', parts);
  return { ...outcome, gaps: [...outcome.gaps, ...untold(query, families)] };
}

/** What kernels kept before Linux 3.6 of IPv4 and before 4.15 of IPv6; those of today have netlink. */
function cacheFromProc(port: LinuxPort, query: RouteQuery): Batches<Route> {
  const parts = familiesOf(query).map((family) => {
    const isIPv4 = family === 'IPv4';
    const part = {
      what: `cached route ${family}`,
      path: isIPv4 ? 'net/rt_cache' : 'net/ipv6_route',
      isHeading: isRouteHeading,
    };
    const rowOf = (line: string): Route | undefined => {
      if (isIPv4) return rowOfRtCacheLine(parseRtCacheLine(line, port.byteOrder));
      const row = rowOfIpv6RouteLine(parseIpv6RouteLine(line));
      return row.rtfFlags?.includes('CACHE') ? row : undefined;
    };
    return { what: part.what, batches: () => procRows(port, part, rowOf) };
  });
  return inParts('proc', parts);
}

/** What /proc leaves out of the answer to this question. */
function untold(query: RouteQuery, families: readonly Family[]): Gap[] {
  const { tables = [], types = [], protocols = [] } = query;
  const gaps: Gap[] = [];
  const say = (what: string) => gaps.push({ what, code: 'UNSUPPORTED', count: 1 });
  if (families.includes('IPv4') && (query.tables === undefined || tables.some((id) => id !== MAIN)))
    say('IPv4 routes of tables other than main, from /proc');
  if (families.includes('IPv6') && tables.length > 0) say('tables of IPv6 routes, from /proc');
  if (types.length > 0) say('types of routes that reject, from /proc');
  if (protocols.length > 0) say('protocols of routes, from /proc');
  return gaps;
}

const MAIN = 254;
