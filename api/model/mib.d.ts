import type { Family } from './address.js';
import { ICMP, IP, SCTP, TCP, UDP, UDP_LITE } from './mib-objects.js';
import type { Counter } from './statistics.js';
type Counts<Objects extends readonly string[]> = {
    [Name in Objects[number]]?: bigint;
};
/** ipSystemStatsTable and the settings of IP. RFC 4293. */
export interface IpMib extends Counts<typeof IP> {
    /** Whether it passes packets on that are not for itself: ipForwarding, ipv6IpForwarding. */
    forwarding?: 'forwarding' | 'notForwarding' | `UNKNOWN(${number})`;
    /** Hops that a packet may take where its sender does not say: ipDefaultTTL. */
    defaultTTL?: number;
}
/** icmpStatsTable and icmpMsgStatsTable. RFC 4293. */
export interface IcmpMib extends Counts<typeof ICMP> {
    /** By the type of the message, ascending; types of which there was no message are left out. */
    messages: IcmpMessages[];
}
/** Messages of one type. */
export interface IcmpMessages {
    /** 0 to 255. */
    type: number;
    /** In words, where it has a name: `echo request`. */
    name?: string;
    inPkts: bigint;
    outPkts: bigint;
}
/** RFC 4022. */
export interface TcpMib extends Counts<typeof TCP> {
    /** How the time until a retransmission is found. `vanj`: Van Jacobson's way. */
    rtoAlgorithm?: RtoAlgorithm | `UNKNOWN(${number})`;
    /** Least time until a retransmission, milliseconds. */
    rtoMin?: number;
    /** Most time until a retransmission, milliseconds. */
    rtoMax?: number;
    /** Connections that there may be; -1 where there is no fixed limit. */
    maxConn?: number;
}
/** RFC 4113. */
export interface UdpMib extends Counts<typeof UDP> {
}
/** RFC 5097. */
export interface UdpLiteMib extends Counts<typeof UDP_LITE> {
}
/** RFC 3873. */
export interface SctpMib extends Counts<typeof SCTP> {
}
/**
 * The objects of the RFCs, without the prefixes that their groups have there: tcpRetransSegs is
 * `tcp.retransSegs`. What the system does not count is absent.
 */
export interface Mib {
    ip: IpMib;
    icmp: IcmpMib;
    tcp: TcpMib;
    udp: UdpMib;
    udplite: UdpLiteMib;
    sctp: SctpMib;
}
declare const RTO_ALGORITHMS: readonly ["other", "constant", "rsre", "vanj", "rfc2988"];
export type RtoAlgorithm = (typeof RTO_ALGORITHMS)[number];
/**
 * The objects of the RFCs for one version of IP. What the system counts for both versions together
 * is the same for either: on Linux, TCP and SCTP.
 */
export declare function mibOf(counters: Iterable<Counter>, family: Family): Mib;
export {};
