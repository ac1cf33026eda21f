/** Of the 10 ms for which the event loop may be held, what leaves room for one more batch. */
const TURN_MS = 4;

/** How long the event loop has been held. */
export class Turn {
  private since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.since > TURN_MS;
  }

  /** Lets the event loop run. */
  async pass(): Promise<void> {
    await new Promise<void>((resume) => setImmediate(resume));
    this.since = performance.now();
  }
}
