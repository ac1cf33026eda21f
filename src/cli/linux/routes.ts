import type { Table } from '../../model/table.js';
import type { NameBook } from '../../names/names.js';
import type { Writer } from '../writer.js';
import type { NetstatOptions } from './options.js';
import { recorded } from './recorded.js';
import { ROUTE_READERS } from './route-families.js';
import { openRouteNames } from './route-names.js';
import { addTable, repeat, tellGaps, writeJson } from './whole-table.js';

/** -r: the routes of the families named, in order; of IPv4 where none is. */
export async function showRoutes(asked: NetstatOptions, writer: Writer): Promise<number> {
  const options = await recorded(asked);
  const names = await openRouteNames(options);
  return repeat(options, writer, () => showOnce(options, names, writer));
}

async function showOnce(
  options: NetstatOptions,
  names: NameBook | undefined,
  writer: Writer,
): Promise<number> {
  const whole: Table<object> = { rows: [], gaps: [], sources: {} };
  const exitCode = await showFamilies(options, names, writer, whole);
  if (options.extensions.format !== 'text') writeJson(whole, options, writer);
  return exitCode;
}

/** Writes text; gathers what JSON is made of. Ends with the first family that cannot be shown. */
async function showFamilies(
  options: NetstatOptions,
  names: NameBook | undefined,
  writer: Writer,
  whole: Table<object>,
): Promise<number> {
  const { families, extensions } = options;
  for (const family of families.length > 0 ? families : (['inet'] as const)) {
    const { stdout, stderr, exitCode, table } = await ROUTE_READERS[family](options, names);
    if (extensions.format === 'text') writer.stdout(stdout);
    writer.stderr(stderr);
    addTable(whole, table);
    const ending = exitCode || tellGaps(table.gaps, writer);
    if (ending !== 0) return ending;
  }
  return 0;
}
