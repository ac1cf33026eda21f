import { NetstatError } from '../../model/errors.js';
import type { LegacyNeighbour } from '../../model/legacy-neighbours.js';
import type { LegacyRoute } from '../../model/legacy-routes.js';
import type { LegacyFamily } from '../../model/legacy-sockets.js';
import type { Table } from '../../model/table.js';
import type { Backend } from '../../os/backend.js';
import { gapOf, lackOf } from '../../os/gaps.js';
import { selectBackend } from '../../os/select.js';
import {
  LEGACY_ROUTE_HEADINGS,
  type LegacyNeighbours,
  renderLegacyRoute,
} from '../../render/linux/legacy-routes.js';
import { readOptionsOf } from '../read-options.js';
import { complaintOf } from '../tell-failure.js';
import { addTable } from '../whole-table.js';
import type { NetstatOptions } from './options.js';
import { UNOPENED } from './perror.js';
import { readLegacy } from './read-legacy.js';
import type { RouteListing, RouteReader } from './route-listing.js';

/** What net-tools says where a file cannot be opened, and why. */
type Refusal = (why: string) => { readonly stdout: string; readonly stderr: string };

const unconfigured = (name: string) => `${name} not configured in this system.\n`;

const REFUSALS: Readonly<Record<LegacyFamily, Refusal>> = {
  ax25: (why) => ({ stderr: `/proc/net/ax25_route: ${why}\n`, stdout: unconfigured('AX.25') }),
  netrom: (why) => ({
    stderr: `/proc/net/nr_nodes: ${why}\n/proc/net/nr_neigh: ${why}\n`,
    stdout: unconfigured('NET/ROM'),
  }),
  rose: (why) => ({
    stderr: `/proc/net/rose_nodes: ${why}\n${unconfigured('ROSE')}`,
    stdout: '',
  }),
  ipx: (why) => ({
    stderr: `${why}\n`,
    stdout: 'IPX routing not in file /proc/net/ipx/route or /proc/net/ipx_route found.\n',
  }),
  ddp: (why) => ({
    stderr: `Error opening /proc/net/atalk_route: ${why}\nDDP (AppleTalk) not configured on this system.\n`,
    stdout: '',
  }),
  x25: () => ({ stderr: '', stdout: unconfigured('X.25') }),
};

/** A family beside those of the Internet. JSON has its neighbours too, where routes name them. */
export function legacyRouteReader(family: LegacyFamily): RouteReader {
  return async (options) => {
    const table: Table<object> = { rows: [], gaps: [], sources: {} };
    try {
      const backend = selectBackend(readOptionsOf(options));
      const routes = readLegacy('legacyRoutes', { families: [family] }, backend, options);
      if (routes === undefined) {
        table.gaps.push(lackOf(`legacyRoutes ${family}`));
        return { ...refused(family, 'ENOENT'), table };
      }
      const neighbours = neighboursOf(family, backend, options);
      addTable(table, routes);
      if (neighbours !== undefined) addTable(table, neighbours);
      const stdout = textOf(family, routes.rows, neighbours?.rows ?? []);
      return { stdout, stderr: '', exitCode: 0, table };
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      table.gaps.push(gapOf(`legacyRoutes ${family}`, error));
      if (error.code in UNOPENED) return { ...refused(family, error.code), table };
      return { stdout: '', stderr: complaintOf(error), exitCode: 1, table };
    }
  };
}

function refused(family: LegacyFamily, code: string): Omit<RouteListing, 'table'> {
  return { ...REFUSALS[family](UNOPENED[code] ?? code), exitCode: 1 };
}

/** Of the families whose routes name their neighbours by number. */
function neighboursOf(
  family: LegacyFamily,
  backend: Backend,
  options: NetstatOptions,
): Table<LegacyNeighbour> | undefined {
  if (family !== 'netrom' && family !== 'rose') return undefined;
  return readLegacy('legacyNeighbours', { families: [family] }, backend, options);
}

function textOf(
  family: LegacyFamily,
  rows: readonly LegacyRoute[],
  neighbours: readonly LegacyNeighbour[],
): string {
  const byNumber: LegacyNeighbours = new Map(
    neighbours.flatMap((row) => (row.family === 'ddp' ? [] : [[row.number, row]])),
  );
  const lines = rows.map((row) => renderLegacyRoute(row, byNumber));
  return LEGACY_ROUTE_HEADINGS[family] + lines.join('');
}
