import { NetstatError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';

/** What was refused, counted by what is missing for it and why. */
export class Refusals {
  private readonly found = new Map<string, Gap>();

  /** An error that is none of ours is a fault: it is thrown on. */
  note(what: string, error: unknown): void {
    if (!(error instanceof NetstatError)) throw error;
    const { code } = error;
    const gap = this.found.get(`${what} ${code}`);
    if (gap === undefined) this.found.set(`${what} ${code}`, { what, code, count: 1 });
    else gap.count++;
  }

  get gaps(): Gap[] {
    return [...this.found.values()];
  }
}
