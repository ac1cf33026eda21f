import type { Route, RouteQuery } from '../model/routes.js';

/** The part of a query that a row can be held against; what the row does not tell is let through. */
export function routeMatcher(query: RouteQuery): (route: Route) => boolean {
  const { families, tables, types, protocols, interfaceName } = query;
  const { cached = false, persistent = false } = query;
  return (route) =>
    allows(families, route.family) &&
    allows(tables, route.table) &&
    allows(types, route.type) &&
    allows(protocols, route.protocol) &&
    (interfaceName === undefined || leadsTo(route, interfaceName)) &&
    isCached(route) === cached &&
    (route.persistent ?? false) === persistent;
}

function allows<Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean {
  return wanted === undefined || value === undefined || wanted.includes(value);
}

function leadsTo(route: Route, interfaceName: string): boolean {
  return route.nextHops.some((hop) => hop.interfaceName === interfaceName);
}

/** RTF_CACHE of an IPv4 route means something else, and is of Linux 2.0. */
function isCached({ family, flags, rtfFlags }: Route): boolean {
  if (flags?.includes('CLONED')) return true;
  return family === 'IPv6' && (rtfFlags?.includes('CACHE') ?? false);
}
