import { FAMILIES, parseAddress } from '../model/address.js';
import { CHANGING_TABLES, type ChangeQuery } from '../model/changes.js';
import { SOCKET_STATES } from '../model/inet.js';
import { LEGACY_ADDRESS_FAMILIES } from '../model/legacy-addresses.js';
import { LEGACY_NEIGHBOUR_FAMILIES } from '../model/legacy-neighbours.js';
import { LEGACY_FAMILIES } from '../model/legacy-sockets.js';
import { NEIGHBOUR_STATES } from '../model/neighbours.js';
import type { Queries } from '../model/queries.js';
import type { ReadOptions, SocketQuery } from '../model/query.js';
import { ROUTE_TYPES } from '../model/routes.js';
import { SOCKET_PROTOCOLS, type TableName } from '../model/tables.js';
import {
  areNamed,
  type Check,
  checkAll,
  each,
  isDuration,
  isNumber,
  isOf,
  isPlace,
  isSignal,
  isText,
  isTruth,
  refuse,
} from './checks.js';

const isPort = isNumber(65_535);
const areOwners = isOf([true, false, 'first']);
const areFamilies = each(isOf(FAMILIES));

const isAddress: Check = (field, value) => {
  isText(field, value);
  if (parseAddress(value as string) === undefined) refuse(field, value);
};

const READING: Checks<ReadOptions> = {
  source: isOf(['auto', 'netlink', 'proc', 'bpf']),
  procRoot: isPlace,
  replay: (field, value) => {
    if (!(value instanceof Uint8Array)) isPlace(field, value);
  },
};

type Checks<Query> = { readonly [Field in keyof Required<Query>]: Check };

const SOCKETS: Checks<SocketQuery> = {
  protocols: each(isOf(SOCKET_PROTOCOLS)),
  families: areFamilies,
  states: areNamed(SOCKET_STATES),
  localAddress: isAddress,
  localPort: isPort,
  remoteAddress: isAddress,
  remotePort: isPort,
  owners: areOwners,
  userNames: isTruth,
  details: isTruth,
  cookies: isTruth,
};

const TABLES: { readonly [Name in TableName]: Checks<Queries[Name]> } = {
  routes: {
    families: areFamilies,
    tables: each(isNumber()),
    types: areNamed(ROUTE_TYPES),
    protocols: each(isNumber(255)),
    interfaceName: isText,
    cached: isTruth,
    persistent: isTruth,
  },
  interfaces: { name: isText, index: isNumber() },
  neighbours: { families: areFamilies, states: areNamed(NEIGHBOUR_STATES), interfaceName: isText },
  groups: { families: each(isOf([...FAMILIES, 'link'])), interfaceName: isText },
  statistics: { families: areFamilies },
  conntrack: { families: areFamilies },
  legacySockets: { families: each(isOf(LEGACY_FAMILIES)), owners: areOwners, userNames: isTruth },
  legacyRoutes: { families: each(isOf(LEGACY_FAMILIES)) },
  legacyNeighbours: { families: each(isOf(LEGACY_NEIGHBOUR_FAMILIES)) },
  legacyAddresses: { families: each(isOf(LEGACY_ADDRESS_FAMILIES)) },
};

/** What `changes()` takes besides. */
type ListeningQuery = ChangeQuery & {
  queueBytes?: number | undefined;
  signal?: object | undefined;
};

const CHANGES: Checks<ListeningQuery> = {
  tables: each(isOf(CHANGING_TABLES)),
  families: areFamilies,
  queueBytes: isNumber(2 ** 30),
  signal: isSignal,
};

const READING_SOCKETS = { ...READING, ...SOCKETS };

/** Throws a NetstatError with the code INVALID_QUERY. */
export function validate(query: SocketQuery & ReadOptions): void {
  checkAll(READING_SOCKETS, query);
}

/** The same, of the query of another table. */
export function validateTable(name: TableName, query: Queries[TableName] & ReadOptions): void {
  checkAll({ ...READING, ...TABLES[name] }, query);
}

/** The same, of what changes to tell. */
export function validateChanges(query: ListeningQuery): void {
  checkAll(CHANGES, query);
}

/** The same, of what is to be captured, and where to. */
export function validateCapture(file: unknown, options: object): void {
  isPlace('the file of a capture', file);
  checkAll({ procRoot: READING.procRoot, owners: isTruth }, options);
}

/** The same, of how names are to be found. */
export function validateNames(options: { deadlineMs?: number | undefined }): void {
  checkAll({ deadlineMs: isDuration }, options);
}
