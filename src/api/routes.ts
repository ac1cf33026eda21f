import type { ReadOptions } from '../model/query.js';
import type { Route, RouteQuery } from '../model/routes.js';
import type { Table } from '../model/table.js';
import { readTable, readTableSync } from './read-table.js';

export type RouteOptions = RouteQuery & ReadOptions;

/**
 * The routing tables of this machine, in the system's order. Rejects with a NetstatError only where
 * nothing of them could be read. Never holds the event loop longer than 10 ms.
 */
export async function routes(options: RouteOptions = {}): Promise<Table<Route>> {
  return readTable('routes', options);
}

/** The same at once, holding the event loop until it is done. */
export function routesSync(options: RouteOptions = {}): Table<Route> {
  return readTableSync('routes', options);
}
