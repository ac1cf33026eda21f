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
import { inParts } from '../parts.js';
import { interfaceNames } from './interface-rows.js';
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

/** Routes that the system makes when it starts. */
export function* persistentRoutes(port: WindowsPort, families: readonly Family[]): Batches<Route> {
  const parts = families.map((family) => {
    const what = `persistent routes ${family}`;
    return { what, batches: () => routesOf(port, what, family) };
  });
  return yield* inParts('registry', parts);
}

function* routesOf(port: WindowsPort, what: string, family: Family): Generator<Route[], Gap[]> {
  const values = yield* listValues(port, what, KEPT[family].key);
  // Of an interface no number is kept but the one that stays.
  const asks = family === 'IPv6' && values.length > 0;
  const { rows, gaps } = asks ? yield* interfaceNames(port) : { rows: [], gaps: [] };
  const byLuid = new Map(rows.map((row) => [row.interfaceLuid, row]));
  const undecoded = yield* inBatches(what, values, (value) => {
    try {
      const route = KEPT[family].read(value);
      return route && rowOf(family, route, byLuid);
    } catch (error) {
      if (error instanceof DecodeError) return;
      throw error;
    }
  });
  return [...gaps, ...undecoded];
}

function* listValues(
  port: WindowsPort,
  name: string,
  key: string,
): Generator<never[], RegistryValue[]> {
  const question = { kind: 'registryValues', key: `SYSTEM\\CurrentControlSet\\${key}` } as const;
  try {
    const answer = yield* answerOf(port, { name, ...question });
    return readRegistryValues(new Reader(answer, 'LE', name));
  } catch (error) {
    // Where nobody ever kept one there is no key.
    if (error instanceof SystemCallError && error.code === 'ERROR_FILE_NOT_FOUND') return [];
    throw error;
  }
}

function rowOf(
  family: Family,
  { destination, prefixLength, gateway, interfaceLuid, metric }: PersistentRoute,
  byLuid: ReadonlyMap<bigint, IfRow>,
): Route {
  const hop: NextHop = {};
  const found = interfaceLuid === undefined ? undefined : byLuid.get(interfaceLuid);
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
