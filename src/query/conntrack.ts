import type { ConntrackQuery, TrackedConnection } from '../model/conntrack.js';

/** The query as a test. */
export function conntrackMatcher({
  families,
}: ConntrackQuery): (row: TrackedConnection) => boolean {
  return ({ family }) => families?.includes(family) ?? true;
}
