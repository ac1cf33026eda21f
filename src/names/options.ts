import type { Answers } from './answers.js';

export interface NameOptions {
  /** How long to wait for all names together, in milliseconds; 2000 unless told. */
  deadlineMs?: number;
}

export const DEADLINE_MS = 2_000;

export function namesOf<Key>(keys: Iterable<Key>, answers: Answers<Key>): Map<Key, string> {
  const names = new Map<Key, string>();
  for (const key of keys) {
    const name = answers.get(key);
    if (name !== undefined) names.set(key, name);
  }
  return names;
}
