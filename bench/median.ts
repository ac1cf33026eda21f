/** The middle one of the figures: one slow or lucky run does not move it. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** What was measured of one side of a comparison. */
export interface Side {
  name: string;
  medianMs: number;
}

/** Ours and a peer's on the same question, taken in turns so that a drift of the machine hits both. */
export interface Comparison {
  question: string;
  ours: Side;
  peer: Side;
  /** Median of the pairs' ratios, ours by the peer's: below 1 we are faster. */
  ratio: number;
  runs: number;
}

/** Runs both in turns: A B, A B ... after one of each that does not count. */
export async function compare(
  question: string,
  ours: { name: string; run: () => unknown },
  peer: { name: string; run: () => unknown },
  runs: number,
): Promise<Comparison> {
  const times: [number, number][] = [];
  for (let run = -1; run < runs; run++) {
    const pair: [number, number] = [await timed(ours.run), await timed(peer.run)];
    if (run >= 0) times.push(pair);
  }
  return {
    question,
    ours: { name: ours.name, medianMs: median(times.map(([mine]) => mine)) },
    peer: { name: peer.name, medianMs: median(times.map(([, theirs]) => theirs)) },
    ratio: median(times.map(([mine, theirs]) => mine / theirs)),
    runs,
  };
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
