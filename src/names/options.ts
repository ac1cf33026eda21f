import { validateNames } from '../query/validate.js';
import type { Answers } from './answers.js';

/** Others than these are refused, with the code INVALID_QUERY. */
export interface NameOptions {
  /** How long to wait for all names together, in milliseconds; 2000 unless told, below 2^31. */
  deadlineMs?: number | undefined;
}

export const DEADLINE_MS = 2_000;

/** On the clock of performance.now(). Throws a NetstatError with the code INVALID_QUERY. */
export function deadlineOf(options: NameOptions): number {
  validateNames(options);
  return performance.now() + (options.deadlineMs ?? DEADLINE_MS);
}

export function namesOf<Key>(keys: Iterable<Key>, answers: Answers<Key>): Map<Key, string> {
  const names = new Map<Key, string>();
  for (const key of keys) {
    const name = answers.get(key);
    if (name !== undefined) names.set(key, name);
  }
  return names;
}
