import type {
  TrackedFlag,
  TrackedProtocol,
  TrackedState,
  TrackedTcpFlag,
} from '../model/conntrack.js';
import { namesOfBits } from './bits.js';

/** IPS_*, by the number of the bit. include/uapi/linux/netfilter/nf_conntrack_common.h */
const STATUS = [
  'EXPECTED',
  'SEEN_REPLY',
  'ASSURED',
  'CONFIRMED',
  'SRC_NAT',
  'DST_NAT',
  'SEQ_ADJUST',
  'SRC_NAT_DONE',
  'DST_NAT_DONE',
  'DYING',
  'FIXED_TIMEOUT',
  'TEMPLATE',
  'UNTRACKED',
  'HELPER',
  'OFFLOAD',
  'HW_OFFLOAD',
] as const;

/** IP_CT_TCP_FLAG_*, by the number of the bit. include/uapi/linux/netfilter/nf_conntrack_tcp.h */
const TCP_FLAGS = [
  'WINDOW_SCALE',
  'SACK_PERM',
  'CLOSE_INIT',
  'BE_LIBERAL',
  'DATA_UNACKNOWLEDGED',
  'MAXACK_SET',
  'CHALLENGE_ACK',
  'SIMULTANEOUS_OPEN',
] as const;

type Named = Exclude<TrackedState, `UNKNOWN(${string})`>;

/** States by their numbers. include/uapi/linux/netfilter/nf_conntrack_tcp.h and others */
const STATES = {
  tcp: [
    'NONE',
    'SYN_SENT',
    'SYN_RECV',
    'ESTABLISHED',
    'FIN_WAIT',
    'CLOSE_WAIT',
    'LAST_ACK',
    'TIME_WAIT',
    'CLOSE',
    'SYN_SENT2',
  ],
  dccp: [
    'NONE',
    'REQUEST',
    'RESPOND',
    'PARTOPEN',
    'OPEN',
    'CLOSEREQ',
    'CLOSING',
    'TIMEWAIT',
    'IGNORE',
    'INVALID',
  ],
  sctp: [
    'NONE',
    'CLOSED',
    'COOKIE_WAIT',
    'COOKIE_ECHOED',
    'ESTABLISHED',
    'SHUTDOWN_SENT',
    'SHUTDOWN_RECD',
    'SHUTDOWN_ACK_SENT',
    'HEARTBEAT_SENT',
    'HEARTBEAT_ACKED',
  ],
} as const satisfies Record<string, readonly Named[]>;

export type StatefulProtocol = keyof typeof STATES;

const WORDS: ReadonlySet<string> = new Set<Named>(Object.values(STATES).flat());

/** Those that net/netfilter/nf_conntrack_standalone.c has a name for. */
const PROTOCOLS: Readonly<Record<number, TrackedProtocol>> = {
  1: 'icmp',
  6: 'tcp',
  17: 'udp',
  33: 'dccp',
  47: 'gre',
  58: 'icmpv6',
  132: 'sctp',
  136: 'udplite',
};

export function trackedProtocolName(protocol: number): TrackedProtocol | undefined {
  return PROTOCOLS[protocol];
}

export function trackedFlags(status: number): TrackedFlag[] {
  return namesOfBits(status, STATUS);
}

export function trackedTcpFlags(flags: number): TrackedTcpFlag[] {
  return namesOfBits(flags, TCP_FLAGS);
}

export function trackedState(protocol: StatefulProtocol, state: number): TrackedState {
  return STATES[protocol][state] ?? `UNKNOWN(${state})`;
}

/** The state that /proc has a word for. */
export function trackedStateOfWord(word: string): TrackedState {
  return WORDS.has(word) ? (word as Named) : `UNKNOWN(${word})`;
}
