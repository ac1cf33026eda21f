import type { Family } from './address.js';
import type { AnySocket, Queues, SocketState } from './inet.js';
import type { Backlog } from './tcp.js';
/**
 * An SCTP endpoint or association (RFC 9260): both ends may have several addresses. An endpoint is
 * a socket of its own; its associations share the inode of it. Linux.
 */
export interface SctpSocket extends AnySocket, Partial<Queues> {
    protocol: 'sctp';
    kind: 'endpoint' | 'association';
    /** Of the socket; from /proc that of the first address. */
    family: Family;
    /** State of the socket, in TCP's words, as the kernel keeps it: not that of an association. */
    state: SocketState;
    /** Whether the socket has many associations, or is one. From /proc. */
    style?: SctpStyle;
    localAddresses: string[];
    localPort: number;
    /** Of an endpoint that listens, from netlink. */
    backlog?: Backlog;
    /** Of an association, as everything that follows. */
    associationState?: SctpState;
    remoteAddresses?: string[];
    remotePort?: number;
    /** The pair of addresses that is used first. From netlink the remote one alone. */
    primaryLocalAddress?: string;
    primaryRemoteAddress?: string;
    /** Interface by which the primary remote address is reached. From netlink. */
    interfaceIndex?: number;
    /** Until data is retransmitted. From netlink. */
    timer?: {
        kind: 'retransmit';
        expiresMs: number;
    };
    /** Data chunks retransmitted; from netlink while that timer runs. */
    retransmittedChunks?: number;
    /** From /proc, as all that follows. */
    associationId?: number;
    inboundStreams?: number;
    outboundStreams?: number;
    /** Retransmissions without an answer after which the association ends. */
    maxRetransmits?: number;
}
/** SCTP_STATE_* of include/net/sctp/constants.h, in the words of RFC 9260, section 4. */
export type SctpState = 'CLOSED' | 'COOKIE_WAIT' | 'COOKIE_ECHOED' | 'ESTABLISHED' | 'SHUTDOWN_PENDING' | 'SHUTDOWN_SENT' | 'SHUTDOWN_RECEIVED' | 'SHUTDOWN_ACK_SENT' | `UNKNOWN(${number})`;
export type SctpStyle = 'one-to-many' | 'one-to-many-high-bandwidth' | 'one-to-one' | `UNKNOWN(${number})`;
