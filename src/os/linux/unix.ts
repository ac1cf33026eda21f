import { NetstatError } from '../../model/errors.js';
import type { ReadOptions, SocketQuery } from '../../model/query.js';
import type { Batches, Gap, SourceName } from '../../model/table.js';
import type { UnixSocket } from '../../model/unix.js';
import type { UnixLine } from '../../wire/procnet/unix-line.js';
import { UnixLines, UnixNames } from '../../wire/procnet/unix-lines.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { gapOf, undecoded } from '../gaps.js';
import { type LinuxPort, readLines } from './port.js';
import { firstThatWorks } from './sources.js';
import { unixDiagRows } from './unix-diag.js';
import { rowOfUnixLine } from './unix-row.js';

const BATCH = 256;

/**
 * UNIX domain sockets, from both sources at once unless one is forced: sock_diag has the exact
 * names, peers, queues and users, /proc the reference counts and the connections that wait to be
 * accepted. In the order of /proc.
 */
export function unix(port: LinuxPort, source: ReadOptions['source']): Source<UnixSocket> {
  return (query) =>
    source === undefined || source === 'auto'
      ? fromBoth(port, query)
      : firstThatWorks('unix', source, {
          netlink: () => fromNetlink(port, query),
          proc: () => fromProc(port),
        });
}

function* fromNetlink(port: LinuxPort, query: SocketQuery): Batches<UnixSocket> {
  const rows = new Map<number, UnixSocket>();
  const gaps = yield* collected(unixDiagRows(port, query), rows);
  yield* inBatches(rows);
  return { sources: ['netlink'], gaps };
}

function* fromProc(port: LinuxPort): Batches<UnixSocket> {
  const gaps = yield* rowsOfLines(port, new UnixNames(), rowOfUnixLine);
  return { sources: ['proc'], gaps };
}

function* fromBoth(port: LinuxPort, query: SocketQuery): Batches<UnixSocket> {
  const rows = new Map<number, UnixSocket>();
  const gaps: Gap[] = [];
  try {
    gaps.push(...(yield* collected(unixDiagRows(port, query), rows)));
  } catch (error) {
    if (rows.size === 0 && error instanceof NetstatError) return yield* fromProc(port);
    gaps.push(gapOf('the rest of unix from netlink', error));
  }
  const names = new UnixNames();
  for (const [inode, { pathBytes }] of rows) names.add(inode, pathBytes);
  const sources: SourceName[] = ['netlink'];
  try {
    const seen = new Set<number>();
    const merge = (line: UnixLine) => merged(line, names, rows, seen);
    gaps.push(...(yield* rowsOfLines(port, names, merge)));
    sources.push('proc');
  } catch (error) {
    gaps.push(gapOf('unix sockets without an inode, from /proc', error));
  }
  // Made since /proc was read, or that /proc could not be read for.
  yield* inBatches(rows);
  return { sources, gaps };
}

/** Takes rows in, one of each inode: under churn the dump can repeat one. */
function collected(
  batches: Generator<UnixSocket[], Gap[]>,
  rows: Map<number, UnixSocket>,
): Generator<never[], Gap[]> {
  return mapBatches(batches, (batch) => {
    for (const row of batch) rows.set(row.inode as number, row);
    return [];
  });
}

function* inBatches(rows: ReadonlyMap<number, UnixSocket>): Generator<UnixSocket[], void> {
  let batch: UnixSocket[] = [];
  for (const row of rows.values()) {
    if (batch.push(row) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The row of netlink with what /proc adds, or that of /proc where netlink has none. */
function merged(
  line: UnixLine,
  names: UnixNames,
  rows: Map<number, UnixSocket>,
  seen: Set<number>,
): UnixSocket | undefined {
  const row = rows.get(line.inode);
  // A second row of an inode, or one whose name is not the socket's: a forged one.
  if (seen.has(line.inode) || (row !== undefined && !names.agrees(line))) return undefined;
  if (line.inode !== 0) seen.add(line.inode);
  if (row === undefined) return rowOfUnixLine(line);
  rows.delete(line.inode);
  row.refCount = line.refCount;
  return row;
}

function* rowsOfLines(
  port: LinuxPort,
  names: UnixNames,
  rowOf: (line: UnixLine) => UnixSocket | undefined,
): Generator<UnixSocket[], Gap[]> {
  const lines = new UnixLines(names);
  const rowsOf = (complete: Iterable<UnixLine | undefined>) => {
    const rows: UnixSocket[] = [];
    for (const line of complete) {
      const row = line && rowOf(line);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  };
  for (const texts of readLines(port, 'net/unix', true)) {
    yield rowsOf(texts.map((text) => lines.push(text)));
  }
  yield rowsOf([lines.finish()]);
  return undecoded('unix from /proc', lines.strays);
}
