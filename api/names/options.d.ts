import type { Answers } from './answers.js';
/** Others than these are refused, with the code INVALID_QUERY. */
export interface NameOptions {
    /** How long to wait for all names together, in milliseconds; 2000 unless told, below 2^31. */
    deadlineMs?: number | undefined;
}
export declare const DEADLINE_MS = 2000;
/** On the clock of performance.now(). Throws a NetstatError with the code INVALID_QUERY. */
export declare function deadlineOf(options: NameOptions): number;
export declare function namesOf<Key>(keys: Iterable<Key>, answers: Answers<Key>): Map<Key, string>;
