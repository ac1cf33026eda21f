import type { Gap } from '../../model/table.js';
import { gapOf, summed } from '../gaps.js';

/** What was refused, counted by what is missing for it and why. */
export class Refusals {
  gaps: Gap[] = [];

  note(what: string, error: unknown): void {
    this.gaps = summed([...this.gaps, gapOf(what, error)]);
  }
}
