import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { Route } from '../../model/routes.js';
import type { Table } from '../../model/table.js';
import { gapOf } from '../../os/gaps.js';
import type { RoutesStyle } from '../../render/linux/routes.js';
import type { Names } from '../../render/names.js';
import { complaintOf } from '../tell-failure.js';
import { addTable } from '../whole-table.js';
import { exitCodeOf } from './failure.js';
import type { NetstatOptions } from './options.js';
import { UNOPENED } from './perror.js';
import type { RouteListing, RouteReader } from './route-listing.js';
import { findRouteNames } from './route-names.js';
import { type RoutePart, readRoutePart, routePartsOf } from './route-parts.js';

const UNCONFIGURED: Readonly<Record<Family, string>> = {
  IPv4: 'INET (IPv4) not configured in this system.\n',
  IPv6: 'INET6 (IPv6) not configured in this system.\n',
};

/** IPv4 or IPv6. */
export function internetRoutes(family: Family): RouteReader {
  return async (options, names) => {
    const table: Table<object> = { rows: [], gaps: [], sources: {} };
    let stdout = '';
    for (const part of routePartsOf(family, options)) {
      try {
        const read = readRoutePart(part, options);
        addTable(table, read);
        if (options.extensions.format !== 'text') continue;
        const found = await findRouteNames(read.rows, options, names);
        stdout += textOf(part, read.rows, styleOf(options, found));
      } catch (error) {
        const failed = failure(error, part, family, options);
        table.gaps.push(gapOf(`routes ${family}`, error));
        return { ...failed, stdout: stdout + failed.stdout, table };
      }
    }
    return { stdout, stderr: '', exitCode: 0, table };
  };
}

function textOf({ view }: RoutePart, rows: readonly Route[], style: RoutesStyle): string {
  let text = view.heading(style);
  for (const row of rows) text += view.row(row, style);
  return text;
}

/** net-tools shows no routes at all with -e three times; more than all there is not. */
function styleOf({ extend, wide }: NetstatOptions, names: Names): RoutesStyle {
  const columns = extend === 0 ? 'sizes' : extend === 1 ? 'use' : 'all';
  return { names, columns, wide };
}

function failure(
  error: unknown,
  { file }: RoutePart,
  family: Family,
  options: NetstatOptions,
): Omit<RouteListing, 'table'> {
  if (!(error instanceof NetstatError)) throw error;
  const why = UNOPENED[error.code];
  if (why === undefined) {
    const exitCode = exitCodeOf(error, options);
    return { stderr: complaintOf(error), stdout: '', exitCode };
  }
  return { stderr: `${file}: ${why}\n`, stdout: UNCONFIGURED[family], exitCode: 1 };
}
