import type { TrackedFlag, TrackedProtocol, TrackedState, TrackedTcpFlag } from '../model/conntrack.js';
/** States by their numbers. include/uapi/linux/netfilter/nf_conntrack_tcp.h and others */
declare const STATES: {
    readonly tcp: readonly ["NONE", "SYN_SENT", "SYN_RECV", "ESTABLISHED", "FIN_WAIT", "CLOSE_WAIT", "LAST_ACK", "TIME_WAIT", "CLOSE", "SYN_SENT2"];
    readonly dccp: readonly ["NONE", "REQUEST", "RESPOND", "PARTOPEN", "OPEN", "CLOSEREQ", "CLOSING", "TIMEWAIT", "IGNORE", "INVALID"];
    readonly sctp: readonly ["NONE", "CLOSED", "COOKIE_WAIT", "COOKIE_ECHOED", "ESTABLISHED", "SHUTDOWN_SENT", "SHUTDOWN_RECD", "SHUTDOWN_ACK_SENT", "HEARTBEAT_SENT", "HEARTBEAT_ACKED"];
};
export type StatefulProtocol = keyof typeof STATES;
export declare function trackedProtocolName(protocol: number): TrackedProtocol | undefined;
export declare function trackedFlags(status: number): TrackedFlag[];
export declare function trackedTcpFlags(flags: number): TrackedTcpFlag[];
export declare function trackedState(protocol: StatefulProtocol, state: number): TrackedState;
/** The state that /proc has a word for. */
export declare function trackedStateOfWord(word: string): TrackedState;
export {};
