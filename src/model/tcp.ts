import type { InetSocket, Queues, SocketState } from './inet.js';

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
  backlog: Backlog;
  tcpInfo?: TcpInfo;
  congestion?: string;
}

/** Connections that are established and wait for accept(2). */
export interface Backlog {
  pending: number;
  /** The limit that listen(2) set, capped by net.core.somaxconn. /proc does not tell. */
  limit?: number;
}

/** Any other TCP socket. */
export interface TcpConnection extends InetSocket, Queues {
  protocol: 'tcp';
  state: Exclude<SocketState, 'LISTEN'>;
  /** Absent where none is running. */
  timer?: TcpTimer;
  /** With `details`. */
  tcpInfo?: TcpInfo;
  /** Congestion control algorithm, with `details`. */
  congestion?: string;
}

export type TcpSocket = TcpListener | TcpConnection;

/**
 * struct tcp_info: what the kernel measures of a connection. Fields that the running kernel does
 * not fill are absent. include/uapi/linux/tcp.h
 */
export interface TcpInfo {
  retransmits: number;
  probes: number;
  backoff: number;
  /** Round-trip time, its variation and its minimum, microseconds. */
  rttUs: number;
  rttVarianceUs: number;
  minRttUs?: number;
  /** Retransmission and delayed-acknowledgement time-outs, microseconds. */
  rtoUs: number;
  atoUs: number;
  /** Segment sizes, bytes. */
  sendMss: number;
  receiveMss: number;
  advertisedMss: number;
  pathMtu: number;
  /** Congestion window and slow-start threshold, segments. */
  congestionWindow: number;
  slowStartThreshold: number;
  /** Segments in flight, lost, retransmitted. */
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
  sack: boolean;
  ecn: boolean;
  /** Milliseconds since the last event. */
  lastDataSentMs: number;
  lastDataReceivedMs: number;
  lastAckReceivedMs: number;
  /** Bytes per second; the pacing rate may be unlimited: absent. */
  pacingRate?: bigint;
  deliveryRate?: bigint;
  bytesAcked?: bigint;
  bytesReceived?: bigint;
  bytesSent?: bigint;
  bytesRetransmitted?: bigint;
  segmentsOut?: number;
  segmentsIn?: number;
  /** Time spent sending, limited by the peer's window, limited by our send buffer; microseconds. */
  busyTimeUs?: bigint;
  receiveWindowLimitedUs?: bigint;
  sendBufferLimitedUs?: bigint;
  /** Bytes written and not sent yet. */
  notSentBytes?: number;
  sendWindowBytes?: number;
  receiveWindowBytes?: number;
}
