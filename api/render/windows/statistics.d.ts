import type { Counter } from '../../model/statistics.js';
/** What Windows has a block for, by the name that -p has for it; in the order of the blocks. */
export declare const COUNTED_PROTOCOLS: readonly ["ip", "ipv6", "icmp", "icmpv6", "tcp", "tcpv6", "udp", "udpv6"];
export type CountedProtocol = (typeof COUNTED_PROTOCOLS)[number];
/**
 * `netstat -s` of Windows: a block for each of the protocols that the system counts. Where it counts
 * a protocol for both versions of IP together, as Linux does TCP, there is one block, which says so.
 * What the system does not count is `-`, which Windows never has to write.
 */
export declare function renderProtocolStatistics(counters: Iterable<Counter>, protocols?: readonly CountedProtocol[]): string;
/** Whether the counter is one of the protocol, shown in its block or not. */
export declare function countsFor({ group, family }: Counter, protocol: CountedProtocol): boolean;
