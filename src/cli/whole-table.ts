import { collectSync } from '../api/collect.js';
import { tableBatches } from '../api/table.js';
import type { NetstatError } from '../model/errors.js';
import type { Queries } from '../model/queries.js';
import type { Gap, Table } from '../model/table.js';
import type { TableName, Tables } from '../model/tables.js';
import type { Backend } from '../os/backend.js';
import { renderJson } from '../render/json.js';
import type { Extensions } from './extensions.js';
import { pause } from './pause.js';
import type { Writer } from './writer.js';

/** A table that is shown whole: its text depends on all of its rows. */
export function readWhole<Name extends TableName>(
  backend: Backend,
  name: Name,
  query: Queries[Name],
): Table<Tables[Name]> {
  return collectSync(tableBatches(name, query, backend));
}

/** Adds what was read to what was read before. */
export function addTable<Row>(into: Table<Row>, { rows, gaps, sources }: Table<Row>): void {
  for (const row of rows) into.rows.push(row);
  into.gaps.push(...gaps);
  for (const [name, read] of Object.entries(sources)) {
    into.sources[name] = [...new Set([...(into.sources[name] ?? []), ...read])];
  }
}

/** The table as JSON, where the options ask for that. */
export function writeJson(
  table: Table<object>,
  { extensions }: { readonly extensions: Extensions },
  writer: Writer,
): void {
  const form = extensions.format === 'json' ? 'document' : 'lines';
  for (const piece of renderJson(table, form)) {
    writer.stdout(Buffer.from(piece).toString('latin1'));
  }
}

/** No such file, no such table, or one that is closed to us: what netstat takes for the same. */
export function isAbsence({ code }: Gap | NetstatError): boolean {
  return code === 'ENOENT' || code === 'EACCES' || code === 'UNSUPPORTED';
}

/** Says what could not be read; answers with the exit code. */
export function tellGaps(gaps: readonly Gap[], writer: Writer): number {
  for (const { what, code } of gaps) writer.stderr(`netstat: ${what}: ${code}\n`);
  return gaps.length === 0 ? 0 : 1;
}

/** Shows a table again and again, so long after each time, until it fails; undefined: once. */
export async function repeat(
  pauseMs: number | undefined,
  writer: Writer,
  show: () => Promise<number>,
): Promise<number> {
  while (true) {
    const exitCode = await show();
    writer.flush();
    if (exitCode !== 0 || pauseMs === undefined) return exitCode;
    await pause(pauseMs);
  }
}
