import type { Table } from '../../model/table.js';
import type { NameBook } from '../../names/names.js';
import { selectBackend } from '../../os/select.js';
import { readOptionsOf } from '../read-options.js';
import { recorded } from '../recorded.js';
import { addTable, repeat, tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import { type NetstatOptions, pauseOf } from './options.js';
import { ROUTE_READERS } from './route-families.js';
import { openRouteNames } from './route-names.js';

/** -r: the routes of the families named, in order; of IPv4 where none is. */
export async function showRoutes(asked: NetstatOptions, writer: Writer): Promise<number> {
  const options = await recorded(asked);
  // What cannot be opened at all is no file of the system that is missing.
  selectBackend(readOptionsOf(options));
  const names = await openRouteNames(options);
  return repeat(pauseOf(options), writer, () => showOnce(options, names, writer));
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

/**
 * Writes text; gathers what JSON is made of. Text ends with the first family that cannot be shown, as
 * net-tools does; JSON has the others too.
 */
async function showFamilies(
  options: NetstatOptions,
  names: NameBook | undefined,
  writer: Writer,
  whole: Table<object>,
): Promise<number> {
  const { families, extensions } = options;
  const isText = extensions.format === 'text';
  let exitCode = 0;
  for (const family of families.length > 0 ? families : (['inet'] as const)) {
    const listing = await ROUTE_READERS[family](options, names);
    if (isText) writer.stdout(listing.stdout);
    writer.stderr(listing.stderr);
    addTable(whole, listing.table);
    const ending = listing.exitCode || tellGaps(listing.table.gaps, writer);
    exitCode ||= ending;
    if (isText && exitCode !== 0) break;
  }
  return exitCode;
}
