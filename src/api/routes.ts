import type { ReadOptions } from '../model/query.js';
import type { Route, RouteQuery } from '../model/routes.js';
import type { Table } from '../model/table.js';
import { routeMatcher } from '../query/routes.js';
import { readTable, readTableSync, type TableRequest } from './table.js';

export type RouteOptions = RouteQuery & ReadOptions;

/**
 * The routing tables of this machine, in the system's order. Rejects with a NetstatError only where
 * nothing of them could be read. Never holds the event loop longer than 10 ms.
 */
export function routes(options: RouteOptions = {}): Promise<Table<Route>> {
  return readTable(request(options));
}

/** The same at once, holding the event loop until it is done. */
export function routesSync(options: RouteOptions = {}): Table<Route> {
  return readTableSync(request(options));
}

function request(options: RouteOptions): TableRequest<'routes'> {
  return { name: 'routes', options, matches: routeMatcher(options) };
}
