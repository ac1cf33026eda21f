import { SystemCallError, UnsupportedError } from '../../model/errors.js';
import type { ReadOptions } from '../../model/query.js';
import type { Batches, Gap } from '../../model/table.js';
import type { TableName } from '../../model/tables.js';
import type { Source } from '../backend.js';
import { gapOf } from '../gaps.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { firstThatWorks } from './sources.js';

/** A file of a family beside those of the Internet. */
export interface LegacyFile<Row> {
  /** Below /proc/net: where it is, and where older kernels have it. */
  paths: readonly [string, ...string[]];
  parse(line: string): Row;
  /** Whether the first line is a heading: of nearly all it is. */
  headed?: boolean;
}

/** The files of each family, the first of which every kernel has that has the family. */
export type LegacyFiles<Row extends { family: string }> = {
  readonly [Family in Row['family']]: readonly [LegacyFile<Row>, ...LegacyFile<Row>[]];
};

/** A table that the kernel tells in /proc alone, where a module is loaded that few machines have. */
export function legacyTable<Row extends { family: string }>(
  port: LinuxPort,
  source: ReadOptions['source'],
  table: TableName,
  files: LegacyFiles<Row>,
): Source<Row, { families?: readonly Row['family'][] | undefined }> {
  return ({ families }) =>
    firstThatWorks(table, source, { proc: () => fromProc(port, table, files, families) });
}

/** Of the families that are there, where none is named: to lack one is no gap then. */
function* fromProc<Row extends { family: string }>(
  port: LinuxPort,
  table: TableName,
  files: LegacyFiles<Row>,
  named: readonly Row['family'][] | undefined,
): Batches<Row> {
  const families = named ?? (Object.keys(files) as Row['family'][]);
  const gaps: Gap[] = [];
  const failures: unknown[] = [];
  let found = false;
  for (const family of new Set(families)) {
    const what = `${table} ${family}`;
    try {
      const isThere = yield* familyRows(port, what, files[family], gaps);
      found ||= isThere;
      if (isThere || named === undefined) continue;
      throw new UnsupportedError(what, 'linux', 'this kernel has no such family');
    } catch (error) {
      gaps.push(gapOf(what, error));
      failures.push(error);
    }
  }
  if (failures.length > 0 && failures.length === families.length) throw failures[0];
  return { sources: found ? ['proc'] : [], gaps };
}

/** Answers whether the kernel has the family. */
function* familyRows<Row extends { family: string }>(
  port: LinuxPort,
  what: string,
  [first, ...others]: readonly [LegacyFile<Row>, ...LegacyFile<Row>[]],
  gaps: Gap[],
): Generator<Row[], boolean, undefined> {
  if (!(yield* fileRows(port, what, first, gaps))) return false;
  for (const file of others) yield* fileRows(port, what, file, gaps);
  return true;
}

/** Answers whether there is such a file. */
function* fileRows<Row>(
  port: LinuxPort,
  what: string,
  { paths, parse, headed = true }: LegacyFile<Row>,
  gaps: Gap[],
): Generator<Row[], boolean, undefined> {
  for (const path of paths) {
    let heading = headed;
    const rowOf = (line: string) => {
      if (!heading) return parse(line);
      heading = false;
      return;
    };
    try {
      gaps.push(...(yield* procRows(port, { what, path: `net/${path}` }, rowOf)));
      return true;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return false;
}

/** What is a file in old kernels is a folder in later ones. */
function isMissing(error: unknown): boolean {
  return error instanceof SystemCallError && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code);
}
