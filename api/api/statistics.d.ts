import type { ReadOptions } from '../model/query.js';
import type { Counter, StatisticsQuery } from '../model/statistics.js';
import type { Table } from '../model/table.js';
export type StatisticsOptions = StatisticsQuery & ReadOptions;
/**
 * What this machine's network protocols have counted, every counter that the system tells, in its
 * order. `mibOf` makes the objects of the RFCs of the rows, `countersByName` an index by the
 * system's own names, and `counterMeaning` tells in words what one counts. Starts no process.
 * Rejects with a NetstatError only where no counter could be read. Never holds the event loop longer
 * than 10 ms.
 */
export declare function statistics(options?: StatisticsOptions): Promise<Table<Counter>>;
/** The same at once, holding the event loop until it is done. */
export declare function statisticsSync(options?: StatisticsOptions): Table<Counter>;
