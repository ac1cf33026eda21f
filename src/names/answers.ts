/** How one kind of name is found. */
export interface LookUp<Key> {
  ask(key: Key): Promise<string | undefined>;
  readonly atOnce: number;
  giveUp?(): void;
}

/**
 * Names found so far. Every key is asked for once; whoever waits for answers does so until a
 * deadline, and an answer that comes later is there the next time.
 */
export class Answers<Key> {
  private readonly found = new Map<Key, string | undefined>();
  private readonly asked = new Map<Key, Promise<void>>();
  private opened: LookUp<Key> | undefined;

  constructor(private readonly open: () => LookUp<Key>) {}

  /** Undefined where there is no name, or none yet. */
  get(key: Key): string | undefined {
    return this.found.get(key);
  }

  /** Whether there is an answer, be it that there is no name. */
  knows(key: Key): boolean {
    return this.found.has(key);
  }

  /** How many look-ups are under way. */
  get pending(): number {
    return this.asked.size;
  }

  /** Resolves when all are answered or the time has come, on the clock of performance.now(). */
  async fill(keys: Iterable<Key>, deadline: number): Promise<void> {
    const wanted = [...new Set(keys)].filter((key) => !this.found.has(key));
    const waitMs = deadline - performance.now();
    if (wanted.length === 0 || waitMs <= 0) return;
    this.opened ??= this.open();
    const lookUp = this.opened;
    const queue = wanted.values();
    let over = false;
    const work = async (): Promise<void> => {
      // What has not begun by the deadline never does.
      for (const key of queue) if (!over) await this.ask(lookUp, key);
    };
    const workers = Array.from({ length: Math.min(lookUp.atOnce, wanted.length) }, work);
    let timer: NodeJS.Timeout | undefined;
    const time = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, waitMs);
    });
    await Promise.race([Promise.all(workers), time]);
    clearTimeout(timer);
    over = true;
    if (this.pending > 0) lookUp.giveUp?.();
  }

  private ask(lookUp: LookUp<Key>, key: Key): Promise<void> {
    let answer = this.asked.get(key);
    if (answer === undefined) {
      answer = this.answer(lookUp, key);
      this.asked.set(key, answer);
    }
    return answer;
  }

  private async answer(lookUp: LookUp<Key>, key: Key): Promise<void> {
    try {
      this.found.set(key, await lookUp.ask(key));
    } finally {
      this.asked.delete(key);
    }
  }
}
