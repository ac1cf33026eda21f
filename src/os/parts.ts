import type { Batches, Gap, SourceName } from '../model/table.js';
import { gapOf } from './gaps.js';

/** A part of a table that is read by itself. */
export interface Part<Row> {
  what: string;
  batches: () => Generator<Row[], Gap[]>;
}

/** Reads parts of one table one after the other; a part that fails is a gap unless all do. */
export function* inParts<Row>(source: SourceName, parts: readonly Part<Row>[]): Batches<Row> {
  const gaps: Gap[] = [];
  const failures: unknown[] = [];
  for (const { what, batches } of parts) {
    try {
      gaps.push(...(yield* batches()));
    } catch (error) {
      gaps.push(gapOf(what, error));
      failures.push(error);
    }
  }
  if (failures.length > 0 && failures.length === parts.length) throw failures[0];
  return { sources: [source], gaps };
}
