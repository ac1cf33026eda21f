import { type Family, isUnspecified } from '../../model/address.js';
import { DecodeError, SystemCallError } from '../../model/errors.js';
import type { NextHop, Route } from '../../model/routes.js';
import type { Batches, Gap } from '../../model/table.js';
import { Reader } from '../../wire/reader.js';
import type { IfRow } from '../../wire/windows/if-table.js';
import {
  type PersistentRoute,
  parsePersistentRoute,
  readPersistentRoute6,
} from '../../wire/windows/persistent-route.js';
import { type RegistryValue, readRegistryValues } from '../../wire/windows/registry-values.js';
import { GATEWAY_VALUES, readStaticGateways } from '../../wire/windows/static-gateways.js';
import { undecoded } from '../gaps.js';
import { inParts } from '../parts.js';
import { interfaceNames, isFilter } from './interface-rows.js';
import { inBatches } from './mib-table.js';
import { answerOf, type WindowsPort } from './port.js';

/** Where the system looks when it starts, and what the values there are. */
const KEPT: Readonly<
  Record<Family, { key: string; read(value: RegistryValue): PersistentRoute | undefined }>
> = {
  // By `route -p`: the name of a value says all.
  IPv4: {
    key: 'Services\\Tcpip\\Parameters\\PersistentRoutes',
    read: ({ name }) => parsePersistentRoute(name),
  },
  // Of the network store interface: object 16, routes, of NPI_MS_IPV6_MODULEID.
  IPv6: {
    key: 'Control\\Nsi\\{eb004a01-9b1a-11d4-9123-0050047759bc}\\16',
    read: readPersistentRoute6,
  },
};

/** Settings of IPv4 of each interface, by its GUID. */
const SETTINGS = 'Services\\Tcpip\\Parameters\\Interfaces';

/** Routes that the system makes when it starts: those of routes, and those of interfaces. */
export function* persistentRoutes(port: WindowsPort, families: readonly Family[]): Batches<Route> {
  const { rows, gaps } = yield* interfaceNames(port);
  const parts = families.flatMap((family) => {
    const what = `persistent routes ${family}`;
    const kept = { what, batches: () => routesOf(port, what, family, rows) };
    const given = { what: 'gateways of interfaces', batches: () => gatewaysOf(port, rows) };
    return family === 'IPv4' ? [kept, given] : [kept];
  });
  const outcome = yield* inParts('registry', parts);
  return { ...outcome, gaps: [...gaps, ...outcome.gaps] };
}

function* routesOf(
  port: WindowsPort,
  what: string,
  family: Family,
  interfaces: readonly IfRow[],
): Generator<Route[], Gap[]> {
  const values = yield* listValues(port, what, KEPT[family].key);
  const byLuid = new Map(interfaces.map((row) => [row.interfaceLuid, row]));
  return yield* inBatches(what, values, (value) => {
    const route = decoded(() => KEPT[family].read(value));
    const { interfaceLuid } = route ?? {};
    return (
      route &&
      rowOf(family, route, interfaceLuid === undefined ? undefined : byLuid.get(interfaceLuid))
    );
  });
}

function* gatewaysOf(port: WindowsPort, interfaces: readonly IfRow[]): Generator<Route[], Gap[]> {
  let failures = 0;
  for (const row of interfaces.filter((each) => !isFilter(each))) {
    const name = `gateways of ${row.interfaceGuid}`;
    const key = `${SETTINGS}\\${row.interfaceGuid}`;
    const values = yield* listValues(port, name, key, GATEWAY_VALUES);
    const routes = decoded(() => readStaticGateways(values));
    if (routes === undefined) failures++;
    else yield routes.map((route) => rowOf('IPv4', route, row));
  }
  return undecoded('gateways of interfaces', failures);
}

/** Undefined where it makes no sense. */
function decoded<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

function* listValues(
  port: WindowsPort,
  name: string,
  below: string,
  names?: readonly string[],
): Generator<never[], RegistryValue[]> {
  const key = `SYSTEM\\CurrentControlSet\\${below}`;
  const question = { name, kind: 'registryValues', key, ...(names && { names }) } as const;
  try {
    const answer = yield* answerOf(port, question);
    return readRegistryValues(new Reader(answer, 'LE', name));
  } catch (error) {
    // Where nobody ever kept one there is no key.
    if (error instanceof SystemCallError && error.code === 'ERROR_FILE_NOT_FOUND') return [];
    throw error;
  }
}

function rowOf(
  family: Family,
  { destination, prefixLength, gateway, metric }: PersistentRoute,
  found: IfRow | undefined,
): Route {
  const hop: NextHop = {};
  if (found !== undefined) {
    hop.interfaceIndex = found.interfaceIndex;
    hop.interfaceName = found.alias;
  }
  if (!isUnspecified(gateway)) hop.gateway = gateway;
  return {
    family,
    destination,
    prefixLength,
    ...(metric !== undefined && { priority: metric }),
    nextHops: [hop],
    persistent: true,
  };
}
