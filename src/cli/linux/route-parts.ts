import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { Route, RouteQuery } from '../../model/routes.js';
import type { Table } from '../../model/table.js';
import { selectBackend } from '../../os/select.js';
import { routeMatcher } from '../../query/routes.js';
import { routeCacheViews } from '../../render/linux/route-cache.js';
import { isListedRoute, type RouteView, routeViews } from '../../render/linux/routes.js';
import { rejects, waysOf } from '../../render/route-facts.js';
import { readOptionsOf } from '../read-options.js';
import { readWhole } from '../whole-table.js';
import type { NetstatOptions } from './options.js';

/** A table of routes that -r can show. */
export interface RoutePart {
  readonly view: RouteView;
  readonly query: RouteQuery;
  /** The file that net-tools reads. */
  readonly file: string;
  /** The order in which sources are tried for text. */
  readonly sources: readonly ('netlink' | 'proc')[];
}

const MAIN_TABLE = 254;

/** -F. netlink knows of IPv4 where a route leads to; of IPv6 /proc alone counts references. */
const FIB: Readonly<Record<Family, RoutePart>> = {
  IPv4: {
    view: routeViews.IPv4,
    query: { families: ['IPv4'], tables: [MAIN_TABLE] },
    file: '/proc/net/route',
    sources: ['netlink', 'proc'],
  },
  IPv6: {
    view: routeViews.IPv6,
    query: { families: ['IPv6'] },
    file: '/proc/net/ipv6_route',
    sources: ['proc', 'netlink'],
  },
};

/** -C, as net-tools shows it: what the kernel has in /proc, which was more in its time. */
const CACHE: Readonly<Record<Family, RoutePart>> = {
  IPv4: {
    view: routeCacheViews.IPv4,
    query: { families: ['IPv4'], cached: true },
    file: '/proc/net/rt_cache',
    sources: ['proc'],
  },
  IPv6: {
    view: routeCacheViews.IPv6,
    query: { families: ['IPv6'], cached: true },
    file: '/proc/net/ipv6_route',
    sources: ['proc'],
  },
};

/** What the options ask of a family, in the order shown. */
export function routePartsOf(family: Family, options: NetstatOptions): RoutePart[] {
  const { routeFib, routeCache: cache } = options;
  return [...(routeFib || !cache ? [FIB[family]] : []), ...(cache ? [CACHE[family]] : [])];
}

/** The rows of a part. JSON has them from where the library has them: it shows all that is known. */
export function readRoutePart(part: RoutePart, options: NetstatOptions): Table<Route> {
  const { format, source } = options.extensions;
  const matches = routeMatcher(part.query);
  const read = (from: typeof source): Table<Route> => {
    const backend = selectBackend({ ...readOptionsOf(options), source: from });
    const table = readWhole(backend, 'routes', part.query);
    const rows = table.rows.filter((row) => matches(row) && isListedRoute(row));
    return { ...table, rows };
  };
  // Other systems have one source.
  const { platform } = selectBackend(readOptionsOf(options));
  if (format !== 'text' || source !== 'auto' || platform !== 'linux') return read(source);
  return firstWhole(part, read);
}

/** An error is that of /proc, where net-tools looks. */
function firstWhole(
  { sources }: RoutePart,
  read: (from: 'netlink' | 'proc') => Table<Route>,
): Table<Route> {
  let failure: NetstatError | undefined;
  for (const source of sources) {
    try {
      const table = read(source);
      if (table.rows.every(isWhole) && (failure === undefined || table.rows.length > 0)) {
        return table;
      }
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      if (source === 'proc') failure = error;
    }
  }
  throw failure ?? new NetstatError('INCOMPLETE', 'routes: next hops are not told');
}

/** Of a group of nexthop objects netlink gives the number alone, if the administrator wants it so. */
function isWhole(route: Route): boolean {
  return waysOf(route).length > 0 || rejects(route);
}
