import type { LegacyAddress, LegacyAddressQuery } from '../model/legacy-addresses.js';
import type { LegacyNeighbour, LegacyNeighbourQuery } from '../model/legacy-neighbours.js';
import type { LegacyRoute, LegacyRouteQuery } from '../model/legacy-routes.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
export type LegacyRouteOptions = LegacyRouteQuery & ReadOptions;
export type LegacyNeighbourOptions = LegacyNeighbourQuery & ReadOptions;
export type LegacyAddressOptions = LegacyAddressQuery & ReadOptions;
/**
 * Routes and nodes of IPX, AX.25, X.25, NET/ROM, ROSE and AppleTalk, and the calls of X.25 and ROSE
 * that pass through this machine: of the families that its kernel has. Rejects with a NetstatError
 * where nothing that was named could be read: UNSUPPORTED where the kernel lacks it. Never holds the
 * event loop longer than 10 ms.
 */
export declare function legacyRoutes(options?: LegacyRouteOptions): Promise<Table<LegacyRoute>>;
/** The same at once, holding the event loop until it is done. */
export declare function legacyRoutesSync(options?: LegacyRouteOptions): Table<LegacyRoute>;
/** Neighbours in NET/ROM, ROSE and AppleTalk; otherwise as `legacyRoutes`. */
export declare function legacyNeighbours(options?: LegacyNeighbourOptions): Promise<Table<LegacyNeighbour>>;
/** The same at once, holding the event loop until it is done. */
export declare function legacyNeighboursSync(options?: LegacyNeighbourOptions): Table<LegacyNeighbour>;
/** Addresses in IPX and AppleTalk, callsigns of users in AX.25; otherwise as `legacyRoutes`. */
export declare function legacyAddresses(options?: LegacyAddressOptions): Promise<Table<LegacyAddress>>;
/** The same at once, holding the event loop until it is done. */
export declare function legacyAddressesSync(options?: LegacyAddressOptions): Table<LegacyAddress>;
