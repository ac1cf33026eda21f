import type { Change } from '../model/changes.js';
/**
 * A change as a line, a byte string without its end: what happened, to what; what that is like, or
 * where it became another in what it differs. `time` stands in front.
 */
export declare function renderChange(change: Change, time: string): string;
