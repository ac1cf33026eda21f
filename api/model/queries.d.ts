import type { ConntrackQuery } from './conntrack.js';
import type { GroupQuery } from './groups.js';
import type { InterfaceQuery } from './interfaces.js';
import type { LegacyAddressQuery } from './legacy-addresses.js';
import type { LegacyNeighbourQuery } from './legacy-neighbours.js';
import type { LegacyRouteQuery } from './legacy-routes.js';
import type { LegacySocketQuery } from './legacy-sockets.js';
import type { NeighbourQuery } from './neighbours.js';
import type { SocketQuery } from './query.js';
import type { RouteQuery } from './routes.js';
import type { StatisticsQuery } from './statistics.js';
import type { SocketProtocol } from './tables.js';
/** What can be asked of each table, by the keys of `Tables`. */
export interface Queries extends Record<SocketProtocol, SocketQuery> {
    routes: RouteQuery;
    interfaces: InterfaceQuery;
    neighbours: NeighbourQuery;
    groups: GroupQuery;
    statistics: StatisticsQuery;
    conntrack: ConntrackQuery;
    legacySockets: LegacySocketQuery;
    legacyRoutes: LegacyRouteQuery;
    legacyNeighbours: LegacyNeighbourQuery;
    legacyAddresses: LegacyAddressQuery;
}
