import type { Route } from '../../model/routes.js';
import type { Table } from '../../model/table.js';
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
  const persistent = readPersistent(backend);
  writer.stdout(
    renderRoutePrint({
      interfaces: interfaces.rows,
      routes: routes.rows,
      ...(persistent.rows !== undefined && { persistent: persistent.rows }),
    }),
  );
  return tellFaults([...routes.gaps, ...interfaces.gaps, ...persistent.gaps], writer);
}

/** Linux' tables default, main and local, which it asks unless rules say otherwise. */
const TABLES_IN_USE: ReadonlySet<number> = new Set([253, 254, 255]);

/** Windows has one table; of Linux, what answers as that does. */
function isInUse({ table }: Route): boolean {
  return table === undefined || TABLES_IN_USE.has(table);
}

/** Other systems keep none: there programs make them when the system starts. */
function readPersistent(backend: Backend): Pick<Table<Route>, 'gaps'> & { rows?: Route[] } {
  if (backend.platform !== 'win32') return { rows: [], gaps: [] };
  const { rows, gaps } = readPart(backend, 'routes', { persistent: true });
  return gaps.length > 0 && rows.length === 0 ? { gaps } : { rows, gaps };
}
