import { FAMILIES, type Family } from '../../model/address.js';
import type { Route } from '../../model/routes.js';
import type { Gap } from '../../model/table.js';
import type { Backend } from '../../os/backend.js';
import { selectBackend } from '../../os/select.js';
import { renderRoutePrint } from '../../render/windows/routes.js';
import { readOptionsOf } from '../read-options.js';
import { readWhole, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { WindowsOptions } from './options.js';
import { readPart, tellFaults } from './read-part.js';

/** -r: the interfaces, and the routes of both versions of IP; JSON has the routes. */
export async function showRoutes(options: WindowsOptions, writer: Writer): Promise<number> {
  const backend = selectBackend(readOptionsOf(options));
  const read = readWhole(backend, 'routes', {});
  const routes = { ...read, rows: read.rows.filter(isInUse) };
  if (options.extensions.format !== 'text') {
    writeJson(routes, options, writer);
    return tellFaults(routes.gaps, writer);
  }
  const interfaces = readPart(backend, 'interfaces', {});
  const kept = FAMILIES.map((family) => ({ family, ...readPersistent(backend, family) }));
  const persistent = Object.fromEntries(kept.map(({ family, rows }) => [family, rows]));
  writer.stdout(renderRoutePrint({ interfaces: interfaces.rows, routes: routes.rows, persistent }));
  const gaps = [routes, interfaces, ...kept].flatMap((part) => part.gaps);
  return tellFaults(gaps, writer);
}

/** Linux' tables default, main and local, which it asks unless rules say otherwise. */
const TABLES_IN_USE: ReadonlySet<number> = new Set([253, 254, 255]);

/** Windows has one table; of Linux, what answers as that does. */
function isInUse({ table }: Route): boolean {
  return table === undefined || TABLES_IN_USE.has(table);
}

/** Other systems keep none: there programs make them when the system starts. */
function readPersistent(
  backend: Backend,
  family: Family,
): { rows: readonly Route[] | undefined; gaps: readonly Gap[] } {
  if (backend.platform !== 'win32') return { rows: [], gaps: [] };
  const { rows, gaps } = readPart(backend, 'routes', { families: [family], persistent: true });
  return { rows: gaps.length === 0 ? rows : undefined, gaps };
}
