import type { Counter } from '../statistics.js';
/** What a counter is about. */
export interface CounterMeaning {
    /** What is counted, in a line, without a full stop. */
    meaning: string;
    /** What it tells an operator when it rises, where that is known. */
    rising?: string;
    /** `count` only grows; `gauge` is a present number; `setting` is what somebody configured. */
    kind: 'count' | 'gauge' | 'setting';
}
/** What a counter means, in words; undefined for one that we do not know. */
export declare function counterMeaning(counter: Omit<Counter, 'value'>): CounterMeaning | undefined;
