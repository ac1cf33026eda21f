import type { Answers } from './answers.js';
export interface NameOptions {
    /** How long to wait for all names together, in milliseconds; 2000 unless told. */
    deadlineMs?: number;
}
export declare const DEADLINE_MS = 2000;
export declare function namesOf<Key>(keys: Iterable<Key>, answers: Answers<Key>): Map<Key, string>;
