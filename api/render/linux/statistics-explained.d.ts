import type { Counter } from '../../model/statistics.js';
import { type StatisticsStyle } from './statistics.js';
export interface ExplainedStyle extends StatisticsStyle {
    /** Counters of 0 too. */
    zeros: boolean;
}
/**
 * `netstat -s --explain`, which is ours: each counter by the kernel's name and in the words of
 * net-tools, below it what it counts and, where one is known, what it tells when it rises.
 */
export declare function renderExplained(counters: Iterable<Counter>, style: ExplainedStyle): string;
