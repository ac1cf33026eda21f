import type { Counter, StatisticsQuery } from '../model/statistics.js';

/** The query as a test; what counts packets of both versions is let through. */
export function counterMatcher({ families }: StatisticsQuery): (row: Counter) => boolean {
  return ({ family }) => family === undefined || (families?.includes(family) ?? true);
}
