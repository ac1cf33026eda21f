import type { Family } from './address.js';
/**
 * A connection that the system keeps track of for its firewall and its network address translation,
 * whether it ends here or passes through. Linux: nf_conntrack.
 */
export interface TrackedConnection {
    family: Family;
    /** Number of the protocol in the IP header, and its name where connection tracking knows it. */
    protocol: number;
    protocolName?: TrackedProtocol;
    /** Packets of the end that began, as they look before any translation. */
    original: TrackedDirection;
    /**
     * Packets of the other end, as they look when they come in. They are those of `original` turned
     * round, but for what is translated: `translationOf` tells that.
     */
    reply: TrackedDirection;
    /** Of TCP, SCTP and DCCP, by the names of connection tracking, which are not those of sockets. */
    state?: TrackedState;
    flags: TrackedFlag[];
    /** Until it is forgotten, unless a packet comes. Absent where that is left to the flow table. */
    expiresMs?: number;
    /** Set and read by the rules of the firewall. */
    mark?: number;
    /** Zone of both directions; connections of different zones have nothing to do with each other. */
    zone?: number;
    /** Of the kernel's, to tell it from a later one with the same addresses. From netlink. */
    id?: number;
    /** What follows its conversation to learn of connections that belong to it, `ftp`. From netlink. */
    helper?: string;
    /** The connection by whose conversation it was expected. From netlink. */
    master?: TrackedTuple;
    /** Numbers of the labels that the firewall has given it, ascending. From netlink. */
    labels?: number[];
    /** What the security module labels its packets with. */
    securityContext?: string;
    /** References that the kernel counts, its own reading aside. */
    refCount?: number;
    /** When it began, nanoseconds since 1970; where nf_conntrack_timestamp is on. From netlink. */
    startedNs?: bigint;
    /** How long ago it began, where nf_conntrack_timestamp is on. From /proc, in whole seconds. */
    ageMs?: number;
}
/** What tells packets of one direction from all others. */
export interface TrackedTuple {
    sourceAddress: string;
    destinationAddress: string;
    /** Of TCP, UDP, UDP-Lite, SCTP and DCCP. */
    sourcePort?: number;
    destinationPort?: number;
    /** Of ICMP and ICMPv6. */
    icmpType?: number;
    icmpCode?: number;
    icmpId?: number;
    /** Call ids of GRE, as PPTP uses it. */
    sourceKey?: number;
    destinationKey?: number;
    /** Where it is that of this direction alone. */
    zone?: number;
}
/** One direction. The counts are there where nf_conntrack_acct is on. */
export interface TrackedDirection extends TrackedTuple {
    packets?: bigint;
    bytes?: bigint;
    /** Of TCP, from netlink. */
    windowScale?: number;
    tcpFlags?: TrackedTcpFlag[];
    /** How sequence numbers are shifted, since a helper changed the length of what was said. Netlink. */
    sequenceAdjustment?: SequenceAdjustment;
}
/** From `position` on, `offsetAfter` is added, before it `offsetBefore`. */
export interface SequenceAdjustment {
    position: number;
    offsetBefore: number;
    offsetAfter: number;
}
/** Protocols that connection tracking has a name for. */
export type TrackedProtocol = 'icmp' | 'tcp' | 'udp' | 'dccp' | 'gre' | 'icmpv6' | 'sctp' | 'udplite';
/**
 * IPS_*. Of these /proc shows SEEN_REPLY, ASSURED, OFFLOAD and HW_OFFLOAD; CONFIRMED, SRC_NAT and
 * DST_NAT follow from what it shows. include/uapi/linux/netfilter/nf_conntrack_common.h
 */
export type TrackedFlag = 'EXPECTED' | 'SEEN_REPLY' | 'ASSURED' | 'CONFIRMED' | 'SRC_NAT' | 'DST_NAT' | 'SEQ_ADJUST' | 'SRC_NAT_DONE' | 'DST_NAT_DONE' | 'DYING' | 'FIXED_TIMEOUT' | 'TEMPLATE' | 'UNTRACKED' | 'HELPER' | 'OFFLOAD' | 'HW_OFFLOAD' | `UNKNOWN(${number})`;
/**
 * TCP_CONNTRACK_*, SCTP_CONNTRACK_*, CT_DCCP_*: one that we do not know is kept as the number that
 * netlink gives or the word of /proc. include/uapi/linux/netfilter/
 */
export type TrackedState = 'NONE' | 'SYN_SENT' | 'SYN_RECV' | 'ESTABLISHED' | 'FIN_WAIT' | 'CLOSE_WAIT' | 'LAST_ACK' | 'TIME_WAIT' | 'CLOSE' | 'SYN_SENT2' | 'CLOSED' | 'COOKIE_WAIT' | 'COOKIE_ECHOED' | 'SHUTDOWN_SENT' | 'SHUTDOWN_RECD' | 'SHUTDOWN_ACK_SENT' | 'HEARTBEAT_SENT' | 'HEARTBEAT_ACKED' | 'REQUEST' | 'RESPOND' | 'PARTOPEN' | 'OPEN' | 'CLOSEREQ' | 'CLOSING' | 'TIMEWAIT' | 'IGNORE' | 'INVALID' | `UNKNOWN(${string})`;
/** IP_CT_TCP_FLAG_*. include/uapi/linux/netfilter/nf_conntrack_tcp.h */
export type TrackedTcpFlag = 'WINDOW_SCALE' | 'SACK_PERM' | 'CLOSE_INIT' | 'BE_LIBERAL' | 'DATA_UNACKNOWLEDGED' | 'MAXACK_SET' | 'CHALLENGE_ACK' | 'SIMULTANEOUS_OPEN' | `UNKNOWN(${number})`;
/** Which connections to read. What is not said is not restricted. */
export interface ConntrackQuery {
    families?: readonly Family[] | undefined;
}
/** One end of a connection. */
export interface TrackedEnd {
    address: string;
    /** Of ICMP, the echo identifier. */
    port?: number;
}
/** How a connection is translated: what stands in the place of what. */
export interface Translation {
    /** What the destination sees in the place of the source: SNAT, masquerading. */
    source?: TrackedEnd;
    /** Where packets really go: DNAT, a redirection. */
    destination?: TrackedEnd;
}
/** What is translated of a connection; undefined where nothing is. */
export declare function translationOf({ original, reply, }: Pick<TrackedConnection, 'original' | 'reply'>): Translation | undefined;
