import type { Family } from '../../model/address.js';
import { type Counter } from '../../model/statistics.js';
/** The protocols that options of netstat choose, by its long options: `--raw` is for IP and ICMP. */
export type StatisticsProtocol = 'raw' | 'tcp' | 'udp' | 'udplite' | 'sctp';
/** What the options of net-tools' netstat ask of `-s`. */
export interface StatisticsStyle {
    /** -6 shows what counts IPv6 alone, and TCP. */
    family: Family;
    /** What net-tools has no phrases for is shown in any case. */
    show: ReadonlySet<StatisticsProtocol>;
}
/** `netstat -s`, byte for byte. The counters come in the order of the kernel, which decides theirs. */
export declare function renderStatistics(counters: Iterable<Counter>, style: StatisticsStyle): string;
/**
 * What the style asks for, in the order in which it is shown. Other than net-tools, this knows of
 * every group whose it is; one that we do not know is of no protocol, and shown like that of any.
 */
export declare function shownCounters(counters: Iterable<Counter>, style: StatisticsStyle): Counter[];
export declare function titleOf({ group, family }: Counter): string;
/** What net-tools prints for the counter, where it has words; `#` stands for the value. */
export declare function phraseOf(counter: Counter): string | undefined;
