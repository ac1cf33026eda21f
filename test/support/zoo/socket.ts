/** One socket of the zoo, as the program that made it knows it. Absent means: not told. */
export interface ZooSocket {
  readonly exhibit: string;
  /** Unique within the zoo. */
  readonly name: string;
  readonly kind: Kind;
  readonly family: 'inet' | 'inet6' | 'unix' | 'packet' | 'netlink';
  /** TCP states as in RFC 9293, with underscores; LISTEN and ESTABLISHED for unix too. */
  readonly state?: State;
  readonly localAddress?: string;
  readonly localPort?: number;
  readonly remoteAddress?: string;
  readonly remotePort?: number;
  /** Name of the interface that a link-local address or a packet socket is bound to. */
  readonly interface?: string;
  /** 0 where no file holds the socket. */
  readonly inode: number;
  /** Every process that holds it. */
  readonly pids: readonly number[];
  /** Set where no process but only these threads have it, in descriptor tables of their own. */
  readonly threads?: readonly number[];
  readonly uid: number;
  /** Bytes received and not read; for LISTEN the connections that wait to be accepted. */
  readonly rxQueue?: number;
  /** Bytes sent and not acknowledged; for LISTEN the limit of the backlog. */
  readonly txQueue?: number;
  /** Payload bytes in the receive queue where the kernel counts its own buffers instead. */
  readonly rxPayloadBytes?: number;
  readonly timer?: 'retransmit' | 'keepalive' | 'timewait' | 'probe';
  /** The transport protocol of a raw, or the family of a netlink, socket. */
  readonly protocol?: number;
  readonly type?: 'stream' | 'dgram' | 'seqpacket' | 'raw';
  /** sun_path in hexadecimal, without terminator; begins with 00 when abstract. */
  readonly pathHex?: string;
  readonly peerInode?: number;
  /** Port id and multicast groups of a netlink socket. */
  readonly portId?: number;
  readonly groups?: readonly number[];
}

export type Kind =
  | 'tcp'
  | 'mptcp'
  | 'udp'
  | 'udplite'
  | 'raw'
  | 'icmp'
  | 'unix'
  | 'packet'
  | 'netlink';

/** In the kernel's order, from 1. include/net/tcp_states.h */
export const STATES = [
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECEIVED',
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'TIME_WAIT',
  'CLOSED',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
  'NEW_SYN_RECEIVED',
  'BOUND_INACTIVE',
] as const;

export type State = (typeof STATES)[number];

/** The kernel's number of a state; 0 for none. */
export function stateNumber(state: State | undefined): number {
  return state === undefined ? 0 : STATES.indexOf(state) + 1;
}

/** What the kernel of this machine did not let the zoo have. */
export interface Missing {
  readonly exhibit: string;
  readonly name: string;
  readonly reason: string;
}

/** A process of the zoo besides its own. */
export interface ZooProcess {
  readonly name: string;
  readonly pid: number;
  readonly uid: number;
  /** argv[0] and comm, in hexadecimal. */
  readonly argv0Hex?: string;
  readonly commHex?: string;
}

/** The line of JSON that the zoo prints when everything stands. */
export interface Catalogue {
  readonly sockets: readonly ZooSocket[];
  readonly processes: readonly ZooProcess[];
  readonly missing: readonly Missing[];
}
