import type { InetSocket, Queues } from './inet.js';
import type { Backlog } from './tcp.js';
/** A Multipath TCP socket (RFC 8684); its subflows are rows of `tcp`. Linux 5.9 and later. */
export interface MptcpSocket extends InetSocket, Partial<Queues> {
    protocol: 'mptcp';
    /** Of a listening socket, which has no queues. */
    backlog?: Backlog;
    /** Token that identifies the connection to both ends. With `details`. */
    token?: number;
    /** Subflows in use now, besides the first. With `details`. */
    subflows?: number;
    /** With `details`. */
    mptcpInfo?: MptcpInfo;
}
/**
 * struct mptcp_info, but for the above. Fields that the running kernel does not fill are absent.
 * include/uapi/linux/mptcp.h
 */
export interface MptcpInfo {
    /** Addresses told to the peer, and taken from it. */
    addressesSignalled: number;
    addressesAccepted: number;
    /** The limits that were set. */
    maxSubflows: number;
    maxAddressesSignalled: number;
    maxAddressesAccepted: number;
    flags: MptcpFlag[];
    /** Next sequence number to write, oldest not acknowledged, next one to receive. */
    writeSequence: bigint;
    sendUnacked: bigint;
    receiveNext: bigint;
    localAddressesUsed?: number;
    maxLocalAddresses?: number;
    checksum?: boolean;
    retransmits?: number;
    bytesRetransmitted?: bigint;
    bytesSent?: bigint;
    bytesReceived?: bigint;
    bytesAcked?: bigint;
    /** The first included. */
    totalSubflows?: number;
    /** Milliseconds since the last event. */
    lastDataSentMs?: number;
    lastDataReceivedMs?: number;
    lastAckReceivedMs?: number;
}
/** MPTCP_INFO_FLAG_*: whether it fell back to TCP, and whether the peer's key is known. */
export type MptcpFlag = 'FALLBACK' | 'REMOTE_KEY_RECEIVED' | `UNKNOWN(${number})`;
