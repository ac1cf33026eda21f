import { NetstatError } from '../model/errors.js';
import type { Gap } from '../model/table.js';

/** What could not be read, as data. An error that is none of ours is a fault: it is thrown on. */
export function gapOf(what: string, error: unknown, count = 1): Gap {
  if (!(error instanceof NetstatError)) throw error;
  return { what, code: error.code, count };
}

/** What the system lacks, as data. */
export function lackOf(what: string): Gap {
  return { what, code: 'UNSUPPORTED', count: 1 };
}

/** Each thing that is missing for a reason once, whichever parts of an answer it was missing from. */
export function summed(gaps: readonly Gap[]): Gap[] {
  const found = new Map<string, Gap>();
  for (const gap of gaps) {
    const key = `${gap.code} ${gap.what}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...gap });
    else known.count += gap.count;
  }
  return [...found.values()];
}

/** What could not be decoded, as data: nothing where everything could. */
export function undecoded(what: string, count: number): Gap[] {
  return count === 0 ? [] : [{ what, code: 'DECODE', count }];
}
