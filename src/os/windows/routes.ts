import { FAMILIES, type Family, isUnspecified } from '../../model/address.js';
import { UnsupportedError } from '../../model/errors.js';
import type { NextHop, Route, RouteQuery } from '../../model/routes.js';
import type { Batches, Gap } from '../../model/table.js';
import {
  FORWARD_ROW_SIZE,
  type ForwardRow,
  readForwardTable,
} from '../../wire/windows/forward-table.js';
import type { IpInterfaceRow } from '../../wire/windows/ipinterface-table.js';
import { ADDRESS_BITS } from '../../wire/windows/sockaddr-inet.js';
import { routeOriginOf, windowsRouteProtocolOf } from '../../wire/windows/words.js';
import type { Source } from '../backend.js';
import { lackOf } from '../gaps.js';
import { byFamily, listIpInterfaces } from './interface-rows.js';
import { askMibTable, inBatches, type MibTable } from './mib-table.js';
import { persistentRoutes } from './persistent-routes.js';
import type { WindowsPort } from './port.js';

const FORWARD_TABLE: MibTable<ForwardRow> = {
  function: 'GetIpForwardTable2',
  rowBytes: FORWARD_ROW_SIZE,
  read: readForwardTable,
};

/** Routes in use; or, where those are asked for, what is kept for when the system starts. */
export function routes(port: WindowsPort): Source<Route, RouteQuery> {
  return (query) => {
    const families = [...new Set(query.families ?? FAMILIES)];
    if (query.cached === true) {
      const why = 'GetIpPathTable is not read by this version';
      throw new UnsupportedError('cached routes', 'win32', why);
    }
    return query.persistent === true
      ? persistentRoutes(port, families)
      : activeRoutes(port, families, query);
  };
}

function* activeRoutes(
  port: WindowsPort,
  families: readonly Family[],
  { tables = [], types = [] }: RouteQuery,
): Batches<Route> {
  const outcome = yield* byFamily(port, 'route', families, (family, names) =>
    routesOf(port, family, names),
  );
  // Windows has one table, which stands for the main one of others.
  if (tables.some((table) => table !== MAIN)) outcome.gaps.push(lackOf('tables of routes'));
  if (types.length > 0) outcome.gaps.push(lackOf('types of routes but local'));
  return outcome;
}

function* routesOf(
  port: WindowsPort,
  family: Family,
  names: ReadonlyMap<number, string>,
): Generator<Route[], Gap[]> {
  const rows = yield* askMibTable(port, FORWARD_TABLE, family);
  const { byIndex, gaps } = yield* listIpInterfaces(port, family);
  const undecoded = yield* inBatches(`route ${family}`, rows, (row) =>
    rowOf(row, names.get(row.interfaceIndex), byIndex.get(row.interfaceIndex)),
  );
  return [...gaps, ...undecoded];
}

const MAIN = 254;

/** A lifetime without end. */
const FOREVER = 0xffffffff;

function rowOf(
  row: ForwardRow,
  interfaceName: string | undefined,
  ipInterface: IpInterfaceRow | undefined,
): Route | undefined {
  const { family, address } = row.destination;
  if (family === undefined || address === undefined) return undefined;
  if (row.prefixLength > ADDRESS_BITS[family]) return undefined;
  const hop: NextHop = { interfaceIndex: row.interfaceIndex };
  if (interfaceName !== undefined) hop.interfaceName = interfaceName;
  const gateway = row.nextHop.address;
  if (gateway !== undefined && !isUnspecified(gateway)) hop.gateway = gateway;
  const route: Route = {
    family,
    destination: address,
    prefixLength: row.prefixLength,
    ...windowsRouteProtocolOf(row.protocol),
    // As `route print` shows it: what counts where routes compete.
    priority: row.metric + (ipInterface?.metric ?? 0),
    nextHops: [hop],
    ageMs: row.age * 1000,
    origin: routeOriginOf(row.origin),
    immortal: row.immortal,
    autoconfigured: row.autoconfigured,
    published: row.published,
  };
  if (row.loopback) route.type = 'local';
  if (ipInterface !== undefined) route.interfacePriority = ipInterface.metric;
  if (row.validLifetime !== FOREVER) route.expiresMs = row.validLifetime * 1000;
  if (row.preferredLifetime !== FOREVER) route.preferredMs = row.preferredLifetime * 1000;
  return route;
}
