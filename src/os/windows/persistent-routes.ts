import type { Family } from '../../model/address.js';
import { SystemCallError } from '../../model/errors.js';
import type { Route } from '../../model/routes.js';
import type { Batches } from '../../model/table.js';
import { parsePersistentRoute } from '../../wire/windows/persistent-route.js';
import { utf16Texts } from '../../wire/windows/utf16.js';
import { lackOf } from '../gaps.js';
import { inBatches } from './mib-table.js';
import { answerOf, type WindowsPort } from './port.js';

/** Where `route -p` keeps routes of IPv4: the names of the values are the routes. */
const KEY = 'SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\PersistentRoutes';

/** Routes that the system makes when it starts. Those of IPv6 lie in no form that is documented. */
export function* persistentRoutes(port: WindowsPort, families: readonly Family[]): Batches<Route> {
  const gaps = families.includes('IPv6') ? [lackOf('persistent routes of IPv6')] : [];
  if (families.includes('IPv4')) {
    const names = yield* listNames(port);
    gaps.push(...(yield* inBatches('persistent routes of IPv4', names, rowOf)));
  }
  return { sources: ['registry'], gaps };
}

function* listNames(port: WindowsPort): Generator<never[], string[]> {
  try {
    const name = 'registry PersistentRoutes';
    return utf16Texts(yield* answerOf(port, { name, kind: 'valueNames', key: KEY }));
  } catch (error) {
    // Where nobody ever kept one there is no key.
    if (error instanceof SystemCallError && error.code === 'ERROR_FILE_NOT_FOUND') return [];
    throw error;
  }
}

function rowOf(name: string): Route | undefined {
  const route = parsePersistentRoute(name);
  if (route === undefined) return undefined;
  const { destination, prefixLength, gateway, metric } = route;
  return {
    family: 'IPv4',
    destination,
    prefixLength,
    ...(metric !== undefined && { priority: metric }),
    nextHops: [{ gateway }],
    persistent: true,
  };
}
