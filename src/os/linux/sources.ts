import { NetstatError } from '../../model/errors.js';
import type { ReadOptions } from '../../model/query.js';
import type { Batches, SourceName } from '../../model/table.js';
import { mapBatches } from '../batches.js';
import { gapOf } from '../gaps.js';

/** The ways to read one table, the best first. */
export type Ways<Row> = Partial<Record<SourceName, () => Batches<Row>>>;

/**
 * Reads by BPF where that is worth its beginning, by netlink, and by /proc where those cannot or may
 * not: a diag module that is missing (ENOENT), a container that blocks it (EPERM, EPROTONOSUPPORT), no
 * koffi. Once rows have come, an
 * error is a gap in them and no reason to begin again.
 */
export function* firstThatWorks<Row>(
  what: string,
  source: ReadOptions['source'],
  ways: Ways<Row>,
): Batches<Row> {
  const names = (['bpf', 'netlink', 'proc'] as const).filter((name) =>
    source === undefined || source === 'auto' ? ways[name] !== undefined : name === source,
  );
  let failure: unknown;
  for (const name of names) {
    let begun = false;
    try {
      return yield* mapBatches(ways[name]?.() ?? missing(what, name), (rows) => {
        begun ||= rows.length > 0;
        return rows;
      });
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      if (begun) return { sources: [name], gaps: [gapOf(`the rest of ${what}`, error)] };
      // The last way's word is the one that tells what this system lacks.
      failure = error;
    }
  }
  throw failure;
}

function missing(what: string, name: SourceName): never {
  throw new NetstatError('UNSUPPORTED', `${what} cannot be read from ${name}`);
}
