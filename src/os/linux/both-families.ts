import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { InetSocket } from '../../model/inet.js';
import type { Batches, Gap, SourceName } from '../../model/table.js';
import { mapBatches } from '../batches.js';
import { inParts, type Part } from '../parts.js';

/** Rows of the family that is to come second, kept until it is its turn: 5 MB of them. */
const MOST_KEPT = 10_000;

/**
 * Two parts from one walk of the kernel over its table, `joint`, still one after the other: beside
 * 100,000 connections of IPv4 to ask for those of IPv6 takes as long again as to receive the first,
 * though there be none. Where there are very many of the second, it is asked for when its turn comes;
 * where the joint question is refused, `apart` is what is asked.
 */
export function* bothFamilies<Row extends InetSocket>(
  source: SourceName,
  joint: Generator<Row[], Gap[]>,
  [first, second]: readonly [Part<Row> & { family: Family }, Part<Row>],
  apart?: () => Batches<Row>,
): Batches<Row> {
  let begun = false;
  const kept: Row[] = [];
  const isFirst = (row: Row) => row.family === first.family;
  const sort = (batch: Row[]): Row[] => {
    begun ||= batch.length > 0;
    if (batch.every(isFirst)) return batch;
    if (kept.length <= MOST_KEPT) for (const row of batch) if (!isFirst(row)) kept.push(row);
    return batch.filter(isFirst);
  };
  let gaps: Gap[];
  try {
    gaps = yield* mapBatches(joint, sort);
  } catch (error) {
    if (begun || apart === undefined || !(error instanceof NetstatError)) throw error;
    return yield* apart();
  }
  if (kept.length > MOST_KEPT) {
    const rest = yield* inParts(source, [second]);
    return { ...rest, gaps: [...gaps, ...rest.gaps] };
  }
  if (kept.length > 0) yield kept;
  return { sources: [source], gaps };
}
