import type { Change, RowChange } from '../../src/model/changes.js';
import { FULL_INTERFACES } from './full-interfaces.js';
import { FULL_NEIGHBOURS } from './full-neighbours.js';
import { FULL_ROUTES } from './full-routes.js';

const timeMs = 1_763_716_000_123;

const interfaces = FULL_INTERFACES.map(
  ({ addresses: _, ...row }) => ({ table: 'interfaces', row }) as const,
);
const addresses = FULL_INTERFACES.flatMap(({ index, name, addresses }) =>
  addresses.map(
    (address) =>
      ({
        table: 'addresses',
        row: { interfaceIndex: index, interfaceName: name, ...address },
      }) as const,
  ),
);
const routes = FULL_ROUTES.map((row) => ({ table: 'routes', row }) as const);
const neighbours = FULL_NEIGHBOURS.map((row) => ({ table: 'neighbours', row }) as const);

/** Changes of every kind, of rows with every field. */
export const FULL_CHANGES: Change[] = [
  ...[...interfaces, ...addresses, ...routes, ...neighbours].flatMap((each) => [
    { timeMs, event: 'added' as const, ...each },
    { timeMs, event: 'removed' as const, ...each },
    { timeMs, event: 'changed' as const, ...each, previous: each.row } as RowChange & {
      timeMs: number;
    },
  ]),
  { timeMs, event: 'resynchronised', differences: 3 },
];
