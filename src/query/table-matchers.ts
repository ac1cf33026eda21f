import type { Queries } from '../model/queries.js';
import type { TableName, Tables } from '../model/tables.js';
import { conntrackMatcher } from './conntrack.js';
import { groupMatcher } from './groups.js';
import { interfaceMatcher } from './interfaces.js';
import { legacyMatcher } from './legacy.js';
import { neighbourMatcher } from './neighbours.js';
import { routeMatcher } from './routes.js';
import { counterMatcher } from './statistics.js';

/** The part of a query that a row can be held against, of each table that is not one of sockets. */
export const TABLE_MATCHERS: {
  readonly [Name in TableName]: (query: Queries[Name]) => (row: Tables[Name]) => boolean;
} = {
  routes: routeMatcher,
  interfaces: interfaceMatcher,
  neighbours: neighbourMatcher,
  groups: groupMatcher,
  statistics: counterMatcher,
  conntrack: conntrackMatcher,
  legacySockets: legacyMatcher,
  legacyRoutes: legacyMatcher,
  legacyNeighbours: legacyMatcher,
  legacyAddresses: legacyMatcher,
};
