import type { Family } from './address.js';
import type { AnySocket, Queues, SocketState } from './inet.js';

/** An SCTP endpoint or association (RFC 9260): both ends may have several addresses. */
export interface SctpSocket extends AnySocket, Queues {
  protocol: 'sctp';
  kind: 'endpoint' | 'association';
  family: Family;
  /** State of the socket, in TCP's words, as the kernel keeps it. */
  state: SocketState;
  localAddresses: string[];
  localPort: number;
  /** Of an association. */
  remoteAddresses?: string[];
  remotePort?: number;
  associationId?: number;
}
