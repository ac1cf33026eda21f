/** A piece of an answer that says: there is nothing yet. */
const NOTHING_YET = new Uint8Array(0);

/** Work that a thread does; `result` is there once it is done. */
export interface Errand<Result> {
  readonly over: Promise<void>;
  result?: { value: Result };
  /** What the thread reads and writes, which has to live until then. */
  readonly memory: unknown;
}

/**
 * What the system has been asked in a thread and has not answered. Whoever pulls gets empty pieces
 * until it has, and may wait for `pending` in between: only then does the event loop run, without
 * which no answer comes.
 */
export class Waiting {
  pending: Promise<void> | undefined;

  /** Begins; `start` hands the result to `done`. */
  begin<Result>(start: (done: (value: Result) => void) => void, memory?: unknown): Errand<Result> {
    let resolve = () => {};
    const over = new Promise<void>((resolved) => {
      resolve = resolved;
    });
    const errand: Errand<Result> = { over, memory };
    start((value) => {
      errand.result = { value };
      resolve();
    });
    return errand;
  }

  *until<Result>(errand: Errand<Result>): Generator<Uint8Array, Result> {
    while (errand.result === undefined) {
      this.pending = errand.over;
      yield NOTHING_YET;
    }
    this.pending = undefined;
    return errand.result.value;
  }
}

/** Closes a file once no thread has it: the number could by then be another file's. */
export function closeAfter(errand: Errand<unknown> | undefined, close: () => void): void {
  if (errand === undefined || errand.result !== undefined) close();
  else errand.over.then(close, close);
}
