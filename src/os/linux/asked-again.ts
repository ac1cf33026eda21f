import { NetstatError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import { mapBatches } from '../batches.js';

interface Dumps<Row> {
  /** Rows that tell all: of every socket or of these alone. */
  detailed: () => Generator<Row[], Gap[]>;
  /** The rows of all that are there, however little they tell. */
  plain: () => Generator<Row[], Gap[]>;
}

/**
 * Sockets that are there but did not come in detail: they were made meanwhile, or the kernel leaves
 * them out. They are asked for once more and come as they are told of then, or else as they were.
 * Answers how many are there still, untold: one that has gone since lacks nothing.
 */
export function* askedAgain<Row extends { cookie?: bigint }>(
  missed: readonly Row[],
  { detailed, plain }: Dumps<Row>,
): Generator<Row[], number> {
  const untold = new Map(missed.map((row) => [row.cookie, row]));
  const there = new Set<bigint | undefined>();
  try {
    if (untold.size > 0) {
      yield* mapBatches(detailed(), (batch) => batch.filter((row) => untold.delete(row.cookie)));
    }
    if (untold.size > 0) {
      yield* mapBatches(plain(), (batch) => {
        for (const { cookie } of batch) if (untold.has(cookie)) there.add(cookie);
        return [];
      });
    }
  } catch (error) {
    // A capture can be of a time before this was asked.
    if (!(error instanceof NetstatError)) throw error;
    for (const cookie of untold.keys()) there.add(cookie);
  }
  if (untold.size > 0) yield [...untold.values()];
  return there.size;
}
