import { nowMs } from '../os/clock.js';

/** Of the 10 ms for which the event loop may be held: the rest is for one more batch, and for V8's collector. */
const TURN_MS = 1;

/** How long the event loop has been held. */
export class Turn {
  private since = nowMs();

  get isOver(): boolean {
    return nowMs() - this.since > TURN_MS;
  }

  /** Lets the event loop run, until `pending` where there is something to wait for. */
  async pass(pending?: Promise<void>): Promise<void> {
    await (pending ?? new Promise<void>((resume) => setImmediate(resume)));
    this.since = nowMs();
  }
}
