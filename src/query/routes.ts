import type { Route, RouteQuery } from '../model/routes.js';

/** The part of a query that a row can be held against; what the row does not tell is let through. */
export function routeMatcher(query: RouteQuery): (route: Route) => boolean {
  const { families, tables, types, protocols, interfaceName, cached = false } = query;
  return (route) =>
    allows(families, route.family) &&
    allows(tables, route.table) &&
    allows(types, route.type) &&
    allows(protocols, route.protocol) &&
    (interfaceName === undefined || leadsTo(route, interfaceName)) &&
    (route.flags?.includes('CLONED') ?? false) === cached;
}

function allows<Value>(wanted: readonly Value[] | undefined, value: Value | undefined): boolean {
  return wanted === undefined || value === undefined || wanted.includes(value);
}

function leadsTo(route: Route, interfaceName: string): boolean {
  return route.nextHops.some((hop) => hop.interfaceName === interfaceName);
}
