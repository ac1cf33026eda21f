import { callAhead, type Libc } from '../libc.js';
import { untilWritten } from '../until-written.js';

/** What a program writes. */
export interface Records {
  /** Bytes of each; the first is never 0. */
  record: number;
  /** The first byte of the last of all, which is the last of a read too. */
  end: number;
  /** Bytes of those that each read is given: no more than the kernel writes before it lets us read. */
  size: number;
  /** How often one call of the thread reads. */
  slots: number;
}

/** One call of readv(2) after the other, each in a thread: one read after the other into its slots. */
export class ThreadsReads {
  private readonly memory: Uint8Array;
  private readonly vectors: BigUint64Array;
  private slot = -1;
  /** Calls of which the event loop has not told yet that they are over: it may stand still for all of them. */
  private untold = 0;
  private after: (() => void) | undefined;

  constructor(
    private readonly libc: Libc,
    private readonly fd: number,
    private readonly records: Records,
  ) {
    const { slots, size } = records;
    // Nothing in it may look like the last record before the kernel has written there.
    this.memory = Buffer.alloc(slots * size);
    this.vectors = new BigUint64Array(2 * slots);
    const address = BigInt(libc.addressOf(this.memory));
    for (let slot = 0; slot < slots; slot++) {
      this.vectors[2 * slot] = address + BigInt(slot * size);
      this.vectors[2 * slot + 1] = BigInt(size);
    }
  }

  /** Lets a thread read into all slots; none does when this is called. */
  begin(): void {
    const { size, slots } = this.records;
    for (let slot = 0; slot < slots; slot++) this.memory[slot * size] = 0;
    this.slot = -1;
    this.untold++;
    const vectors = this.libc.addressOf(new Uint8Array(this.vectors.buffer));
    callAhead(this.libc.readv, [this.fd, vectors, slots], () => {
      if (--this.untold === 0) this.after?.();
    });
  }

  /**
   * Waits for the next slot; false: what is in it is known to be complete only after another read, for
   * it is the last one of the call or of all.
   */
  next(): boolean {
    this.slot++;
    const isLast = this.slot === this.records.slots - 1;
    const shows = isLast ? this.slot : this.slot + 1;
    untilWritten('readv', () => this.isBegun(shows) || this.isEnd);
    return !isLast && this.isBegun(shows);
  }

  /** What is in the slot, valid until the next call begins. */
  get piece(): Uint8Array {
    const { size } = this.records;
    return this.memory.subarray(this.slot * size, (this.slot + 1) * size);
  }

  /** Once no thread has the file: the number could by then be another file's. */
  whenOver(done: () => void): void {
    if (this.untold > 0) this.after = done;
    else done();
  }

  private isBegun(slot: number): boolean {
    return Atomics.load(this.memory, slot * this.records.size) !== 0;
  }

  /** Whether the last record of all is in the slot. */
  private get isEnd(): boolean {
    const { record, end, size } = this.records;
    return Atomics.load(this.memory, (this.slot + 1) * size - record) === end;
  }
}
