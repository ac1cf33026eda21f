import { collect, collectSync } from '../api/collect.js';
import type { conntrack, conntrackSync } from '../api/conntrack.js';
import type { groups, groupsSync } from '../api/groups.js';
import type { interfaces, interfacesSync } from '../api/interfaces.js';
import type {
  legacyAddresses,
  legacyAddressesSync,
  legacyNeighbours,
  legacyNeighboursSync,
  legacyRoutes,
  legacyRoutesSync,
} from '../api/legacy.js';
import {
  type LegacySocketOptions,
  type legacySockets,
  type legacySocketsSync,
  readLegacySockets,
  readLegacySocketsSync,
} from '../api/legacy-sockets.js';
import type { neighbours, neighboursSync } from '../api/neighbours.js';
import type { routes, routesSync } from '../api/routes.js';
import {
  readSockets,
  readSocketsSync,
  type SocketOptions,
  type sockets,
  type socketsSync,
} from '../api/sockets.js';
import type { statistics, statisticsSync } from '../api/statistics.js';
import { tableBatches } from '../api/table.js';
import type { Queries } from '../model/queries.js';
import type { ReadOptions } from '../model/query.js';
import { TABLE_NAMES, type TableName } from '../model/tables.js';
import type { Backend } from '../os/backend.js';
import { validate, validateTable } from '../query/validate.js';

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
export function systemOf(open: (options: SocketOptions) => Backend): System {
  const opened = (options: LegacySocketOptions) => {
    validateTable('legacySockets', options);
    return open(options as ReadOptions);
  };
  const system: Record<string, unknown> = {
    async sockets(options: SocketOptions = {}) {
      validate(options);
      return readSockets(options, open(options));
    },
    socketsSync(options: SocketOptions = {}) {
      validate(options);
      return readSocketsSync(options, open(options));
    },
    async legacySockets(options: LegacySocketOptions = {}) {
      return readLegacySockets(options, opened(options));
    },
    legacySocketsSync(options: LegacySocketOptions = {}) {
      return readLegacySocketsSync(options, opened(options));
    },
  };
  const tables = TABLE_NAMES.filter((name) => name !== 'legacySockets');
  for (const name of tables) {
    const read = (options: Queries[TableName] & ReadOptions) => {
      validateTable(name, options);
      return tableBatches(name, options, open(options as ReadOptions));
    };
    system[name] = async (options = {}) => collect(read(options));
    system[`${name}Sync`] = (options = {}) => collectSync(read(options));
  }
  return system as unknown as System;
}
