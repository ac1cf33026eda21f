import { nowMs } from './clock.js';

/**
 * To wake a thread and to be woken by it takes a tenth of a millisecond and more, for each call: on a
 * host of few sockets that is most of the time of a question. For less than this none is woken: what
 * takes half a millisecond is not to count as long where another program ran in between.
 */
const SHORT_MS = 3;

/** So long a table is taken not to have become another. */
const KEPT_MS = 10_000;

/** Questions that are remembered: whoever asks after port upon port asks new ones without end. */
const MOST = 100;

const last = new Map<string, { longestMs: number; atMs: number }>();

/** How long the system took for each call of a question. */
export class Waits {
  private longestMs = 0;

  constructor(private readonly question: string) {}

  /** Whether no call took long when the same was asked last, not long ago. */
  get wereShort(): boolean {
    const { longestMs = SHORT_MS, atMs = 0 } = last.get(this.question) ?? {};
    return longestMs < SHORT_MS && nowMs() - atMs < KEPT_MS;
  }

  /** Makes a call. */
  time<Result>(call: () => Result): Result {
    const end = this.begin();
    try {
      return call();
    } finally {
      end();
    }
  }

  /** A call begins, which ends elsewhere. */
  begin(): () => void {
    const beganMs = nowMs();
    return () => {
      this.longestMs = Math.max(this.longestMs, nowMs() - beganMs);
      last.delete(this.question);
      last.set(this.question, { longestMs: this.longestMs, atMs: nowMs() });
      const [oldest] = last.keys();
      if (last.size > MOST && oldest !== undefined) last.delete(oldest);
    };
  }
}
