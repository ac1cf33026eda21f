import type { LegacyAddress, LegacyAddressQuery } from '../model/legacy-addresses.js';
import type { LegacyNeighbour, LegacyNeighbourQuery } from '../model/legacy-neighbours.js';
import type { LegacyRoute, LegacyRouteQuery } from '../model/legacy-routes.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import { readTable, readTableSync } from './read-table.js';

export type LegacyRouteOptions = LegacyRouteQuery & ReadOptions;
export type LegacyNeighbourOptions = LegacyNeighbourQuery & ReadOptions;
export type LegacyAddressOptions = LegacyAddressQuery & ReadOptions;

/**
 * Routes and nodes of IPX, AX.25, X.25, NET/ROM, ROSE and AppleTalk, and the calls of X.25 and ROSE
 * that pass through this machine: of the families that its kernel has. Rejects with a NetstatError
 * where nothing that was named could be read: UNSUPPORTED where the kernel lacks it. Never holds the
 * event loop longer than 10 ms.
 */
export async function legacyRoutes(options: LegacyRouteOptions = {}): Promise<Table<LegacyRoute>> {
  return readTable('legacyRoutes', options);
}

/** The same at once, holding the event loop until it is done. */
export function legacyRoutesSync(options: LegacyRouteOptions = {}): Table<LegacyRoute> {
  return readTableSync('legacyRoutes', options);
}

/** Neighbours in NET/ROM, ROSE and AppleTalk; otherwise as `legacyRoutes`. */
export async function legacyNeighbours(
  options: LegacyNeighbourOptions = {},
): Promise<Table<LegacyNeighbour>> {
  return readTable('legacyNeighbours', options);
}

/** The same at once, holding the event loop until it is done. */
export function legacyNeighboursSync(options: LegacyNeighbourOptions = {}): Table<LegacyNeighbour> {
  return readTableSync('legacyNeighbours', options);
}

/** Addresses in IPX and AppleTalk, callsigns of users in AX.25; otherwise as `legacyRoutes`. */
export async function legacyAddresses(
  options: LegacyAddressOptions = {},
): Promise<Table<LegacyAddress>> {
  return readTable('legacyAddresses', options);
}

/** The same at once, holding the event loop until it is done. */
export function legacyAddressesSync(options: LegacyAddressOptions = {}): Table<LegacyAddress> {
  return readTableSync('legacyAddresses', options);
}
