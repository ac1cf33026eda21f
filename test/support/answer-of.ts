import { conntrackSync } from '../../src/api/conntrack.js';
import { groupsSync } from '../../src/api/groups.js';
import { interfacesSync } from '../../src/api/interfaces.js';
import {
  legacyAddressesSync,
  legacyNeighboursSync,
  legacyRoutesSync,
} from '../../src/api/legacy.js';
import { legacySocketsSync } from '../../src/api/legacy-sockets.js';
import { neighboursSync } from '../../src/api/neighbours.js';
import { routesSync } from '../../src/api/routes.js';
import { statisticsSync } from '../../src/api/statistics.js';
import { renderJson } from '../../src/render/json.js';

const FUNCTIONS = {
  routes: routesSync,
  interfaces: interfacesSync,
  neighbours: neighboursSync,
  groups: groupsSync,
  statistics: statisticsSync,
  conntrack: conntrackSync,
  legacySockets: legacySocketsSync,
  legacyRoutes: legacyRoutesSync,
  legacyNeighbours: legacyNeighboursSync,
  legacyAddresses: legacyAddressesSync,
};

/** A table that the library reads of a network. */
export type AskedTable = keyof typeof FUNCTIONS;

/** What the library answers, as JSON. */
export function answerOf(name: AskedTable, options: object): string {
  return [...renderJson(FUNCTIONS[name](options))].join('');
}
