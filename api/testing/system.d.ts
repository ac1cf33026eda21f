import type { conntrack, conntrackSync } from '../api/conntrack.js';
import type { groups, groupsSync } from '../api/groups.js';
import type { interfaces, interfacesSync } from '../api/interfaces.js';
import type { legacyAddresses, legacyAddressesSync, legacyNeighbours, legacyNeighboursSync, legacyRoutes, legacyRoutesSync } from '../api/legacy.js';
import { type legacySockets, type legacySocketsSync } from '../api/legacy-sockets.js';
import type { neighbours, neighboursSync } from '../api/neighbours.js';
import type { routes, routesSync } from '../api/routes.js';
import { type SocketOptions, type sockets, type socketsSync } from '../api/sockets.js';
import type { statistics, statisticsSync } from '../api/statistics.js';
import type { Backend } from '../os/backend.js';
/**
 * What programs ask of a system, for those that take it as an argument. `sockeye` is one itself, where
 * all of it is imported under one name.
 */
export interface System {
    sockets: typeof sockets;
    socketsSync: typeof socketsSync;
    routes: typeof routes;
    routesSync: typeof routesSync;
    interfaces: typeof interfaces;
    interfacesSync: typeof interfacesSync;
    neighbours: typeof neighbours;
    neighboursSync: typeof neighboursSync;
    groups: typeof groups;
    groupsSync: typeof groupsSync;
    statistics: typeof statistics;
    statisticsSync: typeof statisticsSync;
    conntrack: typeof conntrack;
    conntrackSync: typeof conntrackSync;
    legacySockets: typeof legacySockets;
    legacySocketsSync: typeof legacySocketsSync;
    legacyRoutes: typeof legacyRoutes;
    legacyRoutesSync: typeof legacyRoutesSync;
    legacyNeighbours: typeof legacyNeighbours;
    legacyNeighboursSync: typeof legacyNeighboursSync;
    legacyAddresses: typeof legacyAddresses;
    legacyAddressesSync: typeof legacyAddressesSync;
}
/** A system all of whose answers come from a backend, opened anew for each. */
export declare function systemOf(open: (options: SocketOptions) => Backend): System;
