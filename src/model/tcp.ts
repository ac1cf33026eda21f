import type { InetSocket, Queues, SocketState } from './inet.js';
import type { TcpExtendedStatistics } from './tcp-extended.js';

/** The timer that a TCP connection has running. */
export interface TcpTimer {
  kind: 'retransmit' | 'keepalive' | 'time-wait' | 'probe' | `UNKNOWN(${number})`;
  /** Until it fires. */
  expiresMs: number;
  /** Retransmissions without an answer. From netlink: absent for keepalive and probe. */
  retransmits?: number;
  /** Keepalive or zero-window probes without an answer. From netlink: of those timers only. */
  probes?: number;
}

/** A listening TCP socket. */
export interface TcpListener extends InetSocket {
  protocol: 'tcp';
  state: 'LISTEN';
  /** Absent where the system does not tell. Linux. */
  backlog?: Backlog;
  /** With `details`. Windows. */
  offloadState?: TcpOffloadState;
  /** Congestion control algorithm, with `details`. */
  congestion?: string;
  /** Upper layer protocol, with `details`. */
  upperLayer?: string;
}

/** Connections that are established and wait for accept(2). */
export interface Backlog {
  pending: number;
  /** The limit that listen(2) set, capped by net.core.somaxconn. /proc does not tell. */
  limit?: number;
}

/** Any other TCP socket. */
export interface TcpConnection extends InetSocket, Partial<Queues> {
  protocol: 'tcp';
  state: Exclude<SocketState, 'LISTEN'>;
  /** Absent where none is running. */
  timer?: TcpTimer;
  /** With `details`. Linux. */
  tcpInfo?: TcpInfo;
  /** With `details`, where it is collected. Windows. */
  extendedStatistics?: TcpExtendedStatistics;
  /** With `details`. Windows. */
  offloadState?: TcpOffloadState;
  /** Congestion control algorithm, with `details`. */
  congestion?: string;
  /** Upper layer protocol: `tls`, `mptcp` ..., with `details`. */
  upperLayer?: string;
}

/** Who deals with a connection: Windows, or the network adapter (TCP Chimney), or about to be. tcpmib.h */
export type TcpOffloadState =
  | 'IN_HOST'
  | 'OFFLOADING'
  | 'OFFLOADED'
  | 'UPLOADING'
  | `UNKNOWN(${number})`;

export type TcpSocket = TcpListener | TcpConnection;

/** What the sender makes of losses. include/uapi/linux/tcp.h */
export type TcpCongestionState =
  | 'OPEN'
  | 'DISORDER'
  | 'CWR'
  | 'RECOVERY'
  | 'LOSS'
  | `UNKNOWN(${number})`;

/**
 * struct tcp_info: what the kernel measures of a connection. Fields that the running kernel does
 * not fill are absent. include/uapi/linux/tcp.h
 */
export interface TcpInfo {
  congestionState: TcpCongestionState;
  retransmits: number;
  probes: number;
  backoff: number;
  /** Round-trip time, its variation and its minimum, microseconds. */
  rttUs: number;
  rttVarianceUs: number;
  minRttUs?: number;
  /** Round-trip time as the receiving side estimates it; 0 where it could not. */
  receiveRttUs: number;
  /** Retransmission and delayed-acknowledgement time-outs, microseconds. */
  rtoUs: number;
  atoUs: number;
  /** Segment sizes, bytes. */
  sendMss: number;
  receiveMss: number;
  advertisedMss: number;
  pathMtu: number;
  /** Congestion window and slow-start threshold, segments; 2147483647 until one was found. */
  congestionWindow: number;
  slowStartThreshold: number;
  /** Of the window that is offered to the peer, bytes. */
  receiveSlowStartThreshold: number;
  receiveSpaceBytes: number;
  /** Segments in flight, acknowledged selectively, lost, retransmitted. */
  unacked: number;
  sacked: number;
  lost: number;
  retransmitted: number;
  totalRetransmits: number;
  reordering: number;
  /** Window scaling shifts, where both sides agreed on it. */
  sendWindowScale?: number;
  receiveWindowScale?: number;
  timestamps: boolean;
  /** Whether those count microseconds. */
  microsecondTimestamps: boolean;
  sack: boolean;
  /** Whether ECN was agreed on, and whether a packet came that was capable of it. */
  ecn: boolean;
  ecnSeen: boolean;
  /** Whether data in a SYN was acknowledged, and whether Fast Open made this socket. */
  synData: boolean;
  fastOpenChild: boolean;
  /** Whether the delivery rate was held down by a program that had nothing to send. */
  applicationLimited: boolean;
  /** Milliseconds since the last event. */
  lastDataSentMs: number;
  lastDataReceivedMs: number;
  lastAckReceivedMs: number;
  /** Bytes per second; the pacing rates may be unlimited: absent. */
  pacingRate?: bigint;
  maxPacingRate?: bigint;
  deliveryRate?: bigint;
  bytesAcked?: bigint;
  bytesReceived?: bigint;
  bytesSent?: bigint;
  bytesRetransmitted?: bigint;
  segmentsOut?: number;
  segmentsIn?: number;
  /** Those among them that carried data. */
  dataSegmentsOut?: number;
  dataSegmentsIn?: number;
  /** Segments that arrived at the peer, and those with a mark of congestion. */
  delivered?: number;
  deliveredCe?: number;
  /** Time spent sending, limited by the peer's window, limited by our send buffer; microseconds. */
  busyTimeUs?: bigint;
  receiveWindowLimitedUs?: bigint;
  sendBufferLimitedUs?: bigint;
  /** Bytes written and not sent yet. */
  notSentBytes?: number;
  sendWindowBytes?: number;
  receiveWindowBytes?: number;
  /** Segments that the peer had twice; times that the path was seen to reorder; out of order here. */
  duplicateSacks?: number;
  reorderingSeen?: number;
  outOfOrderSegmentsIn?: number;
  /** Times that another path was tried. */
  rehashes?: number;
  /** Retransmission time-outs, recoveries from them, and the time spent in them. */
  totalRtos?: number;
  totalRtoRecoveries?: number;
  totalRtoTimeMs?: number;
}
