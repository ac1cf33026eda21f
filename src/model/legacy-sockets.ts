import type { AnySocket, Queues, SocketState } from './inet.js';
import type { OwnersAsked } from './query.js';
import type { SocketType } from './unix.js';

/** The families with sockets, in the order in which they are read. */
export const LEGACY_FAMILIES = ['ipx', 'ax25', 'x25', 'netrom', 'rose', 'ddp'] as const;

/**
 * A family of protocols beside those of the Internet: Novell's IPX, AX.25 of amateur radio with
 * NET/ROM and ROSE above it, X.25 of the CCITT, and DDP of AppleTalk. Linux, as long as its kernel
 * has the module; many have none of them.
 */
export type LegacyFamily = (typeof LEGACY_FAMILIES)[number];

/** What sockets of these families have in common. */
export interface LegacySocketFields extends Pick<AnySocket, 'inode' | 'uid' | 'user' | 'owner'> {
  /** Interface that it uses; absent where it has none yet. */
  interfaceName?: string;
}

/** State variables of a protocol that numbers its frames: V(S), V(R) and V(A) of ISO 7776. */
export interface SequenceVariables {
  /** V(S): number of the next frame to be sent. */
  sendState: number;
  /** V(R): number of the next frame that is expected. */
  receiveState: number;
  /** V(A): number of the oldest frame that the peer has not acknowledged. */
  acknowledgeState: number;
}

/**
 * A timer, in steps of whole seconds (of minutes, where it waits for a connection to be idle). What
 * it has left is 0 too where it does not run.
 */
export interface LegacyTimer {
  expiresMs: number;
  /** How long it runs once it is started. */
  periodMs: number;
}

/** A socket of IPX. net/ipx/ipx_proc.c ipx_seq_socket_show */
export interface IpxSocket extends LegacySocketFields, Queues {
  family: 'ipx';
  /** Hexadecimal digits: network, and behind a colon the node where the kernel tells it. */
  localAddress: string;
  /** Number of the socket, which IPX has in the place of a port. */
  localSocket: number;
  /** Absent where it is not connected. */
  remoteAddress?: string;
  remoteSocket?: number;
  state: SocketState;
}

/** AX25_STATE_*. include/net/ax25.h */
export type Ax25State =
  | 'LISTENING'
  | 'SABM_SENT'
  | 'DISC_SENT'
  | 'ESTABLISHED'
  | 'RECOVERY'
  | `UNKNOWN(${number})`;

/** A station that repeats the frames of a connection. */
export interface Digipeater {
  callsign: string;
  /** Whether it has repeated them already, as the last frame said. */
  repeated: boolean;
}

/**
 * A connection of AX.25; the kernel's own, such as those below NET/ROM, have no inode and no queues.
 * Callsigns have their SSID behind a hyphen. net/ax25/af_ax25.c ax25_info_show
 */
export interface Ax25Socket extends LegacySocketFields, SequenceVariables, Partial<Queues> {
  family: 'ax25';
  localCallsign?: string;
  /** Absent where it is not connected. */
  remoteCallsign?: string;
  digipeaters: Digipeater[];
  /** Whether this machine is one of the digipeaters. */
  digipeating: boolean;
  state: Ax25State;
  /** Acknowledgement of what was sent, of what was received, and whether the peer is there. */
  t1: LegacyTimer;
  t2: LegacyTimer;
  t3: LegacyTimer;
  idle: LegacyTimer;
  /** N2: how often a frame was sent again, and how often it may be. */
  retries: number;
  maxRetries: number;
  roundTripMs: number;
  /** Frames that may be on their way at once. */
  window: number;
  /** Most bytes in a frame. */
  packetBytes: number;
}

/** NR_STATE_*. include/net/netrom.h */
export type NetromState =
  | 'LISTENING'
  | 'CONNECT_SENT'
  | 'DISCONNECT_SENT'
  | 'ESTABLISHED'
  | `UNKNOWN(${number})`;

/** How NET/ROM numbers a circuit at one of its ends. */
export interface NetromCircuit {
  index: number;
  id: number;
}

/** A circuit of NET/ROM. net/netrom/af_netrom.c nr_info_show */
export interface NetromSocket extends LegacySocketFields, SequenceVariables, Queues {
  family: 'netrom';
  /** Of the user, where the circuit was asked for in somebody's name. */
  userCallsign?: string;
  /** Nodes at the two ends. */
  localCallsign?: string;
  remoteCallsign?: string;
  circuit: NetromCircuit;
  remoteCircuit: NetromCircuit;
  state: NetromState;
  /** Acknowledgement of what was sent, of what was received, and a peer that is busy. */
  t1: LegacyTimer;
  t2: LegacyTimer;
  t4: LegacyTimer;
  idle: LegacyTimer;
  retries: number;
  maxRetries: number;
  /** Messages that may be on their way at once. */
  window: number;
}

/** States of a virtual call. include/net/x25.h and rose.h, the states p1 to p7 of ITU-T X.25 */
export type CallState =
  | 'READY'
  | 'AWAITING_CALL_ACCEPTED'
  | 'AWAITING_CLEAR_CONFIRMATION'
  | 'DATA_TRANSFER'
  | 'AWAITING_RESET_CONFIRMATION'
  | 'ACCEPT_PENDING'
  | `UNKNOWN(${number})`;

/** A virtual call of ROSE. net/rose/af_rose.c rose_info_show */
export interface RoseSocket extends LegacySocketFields, SequenceVariables, Queues {
  family: 'rose';
  /** Ten digits. */
  localAddress?: string;
  localCallsign?: string;
  remoteAddress?: string;
  remoteCallsign?: string;
  /** LCI, the logical channel: 0 where it has none. */
  channel: number;
  /** `number` of the neighbour by which it goes, in `legacyNeighbours`. */
  neighbour?: number;
  state: CallState;
  /** What the timer of its state has left: T1, T2 or T3. */
  expiresMs: number;
  t1Ms: number;
  t2Ms: number;
  t3Ms: number;
  /** How long an acknowledgement may be held back. */
  holdBackMs: number;
  idle: LegacyTimer;
}

/** A virtual call of X.25. net/x25/x25_proc.c x25_seq_socket_show */
export interface X25Socket extends LegacySocketFields, SequenceVariables, Queues {
  family: 'x25';
  /** Up to 15 digits, X.121. */
  localAddress?: string;
  remoteAddress?: string;
  /** LCI, the logical channel: 0 where it has none. */
  channel: number;
  state: CallState;
  /** What the timer of its state has left. */
  expiresMs: number;
  t2Ms: number;
  t21Ms: number;
  t22Ms: number;
  t23Ms: number;
}

/** A socket of AppleTalk. net/appletalk/atalk_proc.c atalk_seq_socket_show */
export interface DdpSocket extends LegacySocketFields, Queues {
  family: 'ddp';
  type: SocketType;
  /** Hexadecimal digits: network and, behind a colon, node. */
  localAddress: string;
  /** Number of the socket, which DDP has in the place of a port. */
  localSocket: number;
  /** Zeros where it is not connected. */
  remoteAddress: string;
  remoteSocket: number;
  state: SocketState;
}

/** A socket of one of those families; `family` tells which. */
export type LegacySocket =
  | IpxSocket
  | Ax25Socket
  | X25Socket
  | NetromSocket
  | RoseSocket
  | DdpSocket;

/** Which of them to read. */
export interface LegacySocketQuery {
  /** Those that the system has, where nothing is said; one that is named and not there is a gap. */
  families?: readonly LegacyFamily[] | undefined;
  /** Find out who holds each; of IPX and AppleTalk the kernel does not tell. */
  owners?: OwnersAsked | undefined;
  /** Fill in `user`, by this machine's look-up wherever the rows come from. */
  userNames?: boolean | undefined;
}
