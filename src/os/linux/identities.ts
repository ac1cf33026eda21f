import {
  type ChangingTables,
  type LinkedAddress,
  PASSING_DETAILS,
  PASSING_FIELDS,
} from '../../model/changes.js';
import type { Neighbour } from '../../model/neighbours.js';
import type { NextHop, Route } from '../../model/routes.js';
import type { Identity } from './known-rows.js';

/** What each row of the tables that change is told by. */
export const IDENTITIES: { [Name in keyof ChangingTables]: Identity<ChangingTables[Name]> } = {
  interfaces: {
    placeOf: ({ index }) => String(index),
    partOf: () => '',
    lasting: lastingInterface,
  },
  addresses: {
    placeOf: (row: LinkedAddress) =>
      `${row.interfaceIndex} ${row.address}/${row.prefixLength} ${row.peer ?? ''}`,
    partOf: () => '',
    lasting: lastingAddress,
  },
  routes: {
    placeOf: (row) =>
      [row.family, row.table, row.destination, row.prefixLength, row.source ?? '']
        .concat([row.sourcePrefixLength ?? 0, row.tos ?? 0, row.priority ?? 0])
        .join(' '),
    partOf: (row) => `${row.type} ${row.nextHops.map(hopKey).join(' ')}`,
    lasting: lastingRoute,
    // The kernel announces the whole of an IPv6 route that got one more way.
    grew: (row, known) => row.family === 'IPv6' && includesAll(row.nextHops, known.nextHops),
    without: withoutHops,
  },
  neighbours: {
    placeOf: (row: Neighbour) => `${row.interfaceIndex ?? 0} ${row.address}`,
    partOf: () => '',
    lasting: (row) => lasting('neighbours', row),
  },
};

function hopKey({ interfaceIndex, gateway, encapsulation }: NextHop): string {
  const wrapped = encapsulation === undefined ? '' : JSON.stringify(encapsulation, exactly);
  return `${interfaceIndex ?? ''},${gateway ?? ''},${wrapped}`;
}

/** What went that way, which is counted, is no part of the way. */
const COUNTERS = ['packets', 'bytes', 'errors'];

function exactly(name: string, value: unknown): unknown {
  if (COUNTERS.includes(name)) return undefined;
  return typeof value === 'bigint' ? String(value) : value;
}

/** A row without what makes it no other. */
function lasting<Name extends keyof ChangingTables>(
  table: Name,
  row: ChangingTables[Name],
): object {
  return without(row, PASSING_FIELDS[table]);
}

function without(row: object, fields: readonly string[]): object {
  const rest: Record<string, unknown> = { ...row };
  for (const field of fields) delete rest[field];
  return rest;
}

function lastingInterface(row: ChangingTables['interfaces']): object {
  return Object.fromEntries(
    Object.entries(lasting('interfaces', row)).map(([field, value]) => [
      field,
      typeof value === 'object' && !Array.isArray(value) ? without(value, PASSING_DETAILS) : value,
    ]),
  );
}

/** For how long is no change, but whether for ever is. */
function lastingAddress(row: LinkedAddress): object {
  const { validSeconds, preferredSeconds } = row;
  const ends = { expires: validSeconds !== undefined, ages: preferredSeconds !== undefined };
  return { ...lasting('addresses', row), ...ends };
}

function lastingRoute(route: Route): object {
  const nextHops = route.nextHops.map(({ interfaceName: _, encapsulation, ...hop }) => ({
    ...hop,
    encapsulation: without(encapsulation ?? {}, COUNTERS),
  }));
  return { ...lasting('routes', route), nextHops };
}

function includesAll(hops: readonly NextHop[], others: readonly NextHop[]): boolean {
  const keys = new Set(hops.map(hopKey));
  return others.every((hop) => keys.has(hopKey(hop)));
}

/** An IPv6 route that lost one of its ways; the last of them has no weight. */
function withoutHops(known: Route, part: Route): Route | undefined {
  if (known.family !== 'IPv6' || !includesAll(known.nextHops, part.nextHops)) return undefined;
  const gone = new Set(part.nextHops.map(hopKey));
  const rest = known.nextHops.filter((hop) => !gone.has(hopKey(hop)));
  if (rest.length === 0) return undefined;
  const [only, ...more] = rest;
  if (only === undefined || more.length > 0) return { ...known, nextHops: rest };
  const { weight: _, ...alone } = only;
  return { ...known, nextHops: [alone] };
}
