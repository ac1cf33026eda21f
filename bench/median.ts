/** The middle one of the figures: one slow or lucky run does not move it. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** Does once what is measured and answers the milliseconds that it took. */
export interface Contestant {
  name: string;
  measure: () => Promise<number>;
}

/** Something within this process, by the clock. */
export function called(name: string, run: () => unknown): Contestant {
  const measure = async () => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  return { name, measure };
}

/** How often something is done in a row where a program would do so too. */
const ROW = 10;

/** The same, the mean of several in a row: none begins with what the other contestant left of the caches. */
export function calledInARow(name: string, run: () => unknown): Contestant {
  const { measure } = called(name, async () => {
    for (let count = 0; count < ROW; count++) await run();
  });
  return { name, measure: async () => (await measure()) / ROW };
}

/** How long to measure. */
export interface Bounds {
  /** Pairs that count. */
  runs: number;
  /** No new pair begins after so long, though fewer have been measured. */
  budgetMs: number;
}

/** For what has no start of a process in it: more pairs, since V8 compiles in the first. */
export function inProcess(bounds: Bounds): Bounds {
  return { ...bounds, runs: 3 * bounds.runs };
}

/** Ours and a peer's on the same question, taken in turns so that a drift of the machine hits both. */
export interface Comparison {
  question: string;
  peer: string;
  oursMs: number;
  peerMs: number;
  /** Median of the pairs' ratios, ours by the peer's: below 1 we are faster. */
  ratio: number;
  pairs: number;
  /** What the ratio, or our time in milliseconds, is to be at most. */
  target?: { ratio?: number; ms?: number } | undefined;
}

/** Runs both in turns: A B, A B ... where the first pair counts only if no other follows. */
export async function compare(
  question: string,
  ours: Contestant,
  peer: Contestant,
  { runs, budgetMs }: Bounds,
  target?: Comparison['target'],
): Promise<Comparison> {
  const began = performance.now();
  const times: [number, number][] = [];
  while (times.length <= runs) {
    times.push([await ours.measure(), await peer.measure()]);
    if (performance.now() - began > budgetMs) break;
  }
  const counted = times.length === 1 ? times : times.slice(1);
  return {
    question,
    peer: peer.name,
    oursMs: median(counted.map(([mine]) => mine)),
    peerMs: median(counted.map(([, theirs]) => theirs)),
    ratio: median(counted.map(([mine, theirs]) => mine / theirs)),
    pairs: counted.length,
    target,
  };
}
