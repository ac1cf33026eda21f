import type { Change, ChangeQuery } from '../model/changes.js';
import { UnsupportedError } from '../model/errors.js';
import type { Watch } from '../os/backend.js';
import { selectBackend } from '../os/select.js';
import { validateChanges } from '../query/validate.js';
import { Turn } from './turn.js';

export interface ChangeOptions extends ChangeQuery {
  /** Ends the iteration, as `return()` does. */
  signal?: AbortSignal | undefined;
  /**
   * Room, in bytes, for announcements that nobody has taken yet; by default 4 MiB, some thousands.
   * Linux gives no more than net.core.rmem_max to whoever lacks CAP_NET_ADMIN, and never less than a
   * few kilobytes.
   */
  queueBytes?: number | undefined;
}

/**
 * Tells what comes, goes and becomes another among the interfaces, addresses, routes and neighbours
 * of this machine, as it happens: from the first `next()` on, until `return()` (a `break` of the
 * loop), or the signal, ends it and closes its socket at once. Linux, by rtnetlink; starts no process
 * and no thread, and asks nothing again and again.
 *
 * Changes that come while nobody asks are kept by the kernel, as many as `queueBytes` has room for;
 * where it had to throw some away, `resynchronised` says so, and what follows makes up for it. The
 * tables themselves are kept in memory, to tell what a change changes.
 *
 * A process that waits for a change is kept alive by that, and one that does not is not. Rejects with
 * a NetstatError, and is over, where the system cannot be listened to: UNSUPPORTED, INVALID_QUERY, or
 * the errno's name.
 */
export function changes(options: ChangeOptions = {}): AsyncIterableIterator<Change> {
  return new Changes(options);
}

class Changes implements AsyncIterableIterator<Change> {
  readonly #options: ChangeOptions;
  #signal: AbortSignal | undefined;
  #watch: Watch | undefined;
  #over = false;
  #ready: Iterator<Change> = [].values();
  /** Whoever asks again before the answer waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ChangeOptions) {
    this.#options = options;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Change, undefined>> {
    try {
      this.#listen();
    } catch (error) {
      this.#end();
      return Promise.reject(error);
    }
    const answer = this.#last.then(() => this.#advance());
    this.#last = answer.catch(() => {});
    return answer;
  }

  async return(): Promise<IteratorResult<Change, undefined>> {
    this.#end();
    return OVER;
  }

  /** At once, so that nothing escapes that happens after the call. */
  #listen(): void {
    if (this.#watch !== undefined || this.#over) return;
    validateChanges(this.#options);
    const { signal } = this.#options;
    if (signal?.aborted) {
      this.#end();
      return;
    }
    this.#signal = signal;
    signal?.addEventListener('abort', this.#end);
    const { platform, watch } = selectBackend({ inThreads: true });
    if ('unsupported' in watch) throw new UnsupportedError('changes', platform, watch.unsupported);
    this.#watch = watch(this.#options, this.#options.queueBytes);
    this.#watch.next();
  }

  readonly #end = (): void => {
    this.#over = true;
    this.#signal?.removeEventListener('abort', this.#end);
    this.#watch?.return(undefined as never);
  };

  async #advance(): Promise<IteratorResult<Change, undefined>> {
    const turn = new Turn();
    while (!this.#over && this.#watch !== undefined) {
      const change = this.#ready.next();
      if (change.done !== true) return change;
      const heard = this.#pull(this.#watch);
      if (heard instanceof Promise) await turn.pass(heard);
      else {
        const timeMs = Date.now();
        this.#ready = heard.map((each) => ({ timeMs, ...each })).values();
        if (turn.isOver) await turn.pass();
      }
    }
    return OVER;
  }

  #pull(watch: Watch): ReturnType<Watch['next']>['value'] {
    try {
      return watch.next().value;
    } catch (error) {
      this.#end();
      throw error;
    }
  }
}

const OVER = { done: true, value: undefined } as const;
