/** Below so many rows V8 has little to copy at a time. */
const MANY = 4096;

/** Beside each so many rows, which are kept and have 10 to 27 KB, an array of so many words, 64 KB, is thrown away. */
const ROWS = 64;
const WORDS = 8192;

/**
 * V8 collects its young objects whenever so many bytes of them have been made (16 MB, from Node 24 on
 * twice that), and all stands still while it copies those that are still in use: of a long answer nearly
 * all. With garbage among them it comes more often and has fewer to copy: of 60 calls for 100,000
 * sockets with owners 40 held the event loop for more than 10 ms, and now 3, in the same time altogether.
 */
export class Filler {
  private rows = 0;
  private due = MANY;
  /** The latest array, kept so that making it cannot be optimised away. */
  last: unknown[] | undefined;

  /** So many rows more are kept. */
  follow(rows: number): void {
    this.rows += rows;
    for (; this.rows > this.due; this.due += ROWS) this.last = new Array(WORDS);
  }
}
