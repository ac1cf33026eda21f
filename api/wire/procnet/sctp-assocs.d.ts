import { type SctpAddresses } from './sctp-addresses.js';
/** One line of /proc/net/sctp/assocs. net/sctp/proc.c sctp_assocs_seq_show */
export interface SctpAssociationLine {
    /** SCTP_SOCKET_*. */
    style: number;
    /** TCP_*, of the socket. */
    socketState: number;
    /** SCTP_STATE_*. */
    state: number;
    associationId: number;
    sendQueue: number;
    receiveQueue: number;
    uid: number;
    inode: number;
    localPort: number;
    remotePort: number;
    local: SctpAddresses;
    remote: SctpAddresses;
    inboundStreams: number;
    outboundStreams: number;
    maxRetransmits: number;
    retransmittedChunks: number;
}
/** Whether the line is the heading of the file. */
export declare function isSctpAssociationHeading(line: string): boolean;
export declare function parseSctpAssociationLine(line: string): SctpAssociationLine;
