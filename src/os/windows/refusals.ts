import type { Gap } from '../../model/table.js';
import { gapOf, summed } from '../gaps.js';

/** What was refused, counted by what is missing for it and why. */
export class Refusals {
  private readonly noted: Gap[] = [];

  note(what: string, error: unknown): void {
    this.noted.push(gapOf(what, error));
  }

  get gaps(): Gap[] {
    return summed(this.noted);
  }
}
