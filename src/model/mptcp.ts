import type { InetSocket, Queues } from './inet.js';
import type { Backlog } from './tcp.js';

/** A Multipath TCP socket (RFC 8684); its subflows are rows of `tcp`. Linux 5.9 and later. */
export interface MptcpSocket extends InetSocket, Queues {
  protocol: 'mptcp';
  /** Of a listening socket. */
  backlog?: Backlog;
  /** Token that identifies the connection to both ends. */
  token?: number;
  /** Subflows in use now, besides the first. */
  subflows?: number;
}
