import type { Reader } from '../reader.js';
/** A counter by its name in the RFC, without the prefix that its structure gives it. */
export interface StatisticsItem {
    name: string;
    value: bigint;
}
/** DWORDs, one behind the other. */
export declare function readDwords(reader: Reader, names: readonly string[]): StatisticsItem[];
