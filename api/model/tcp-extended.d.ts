/**
 * What Windows measures of a connection, each part where an administrator had it collected
 * (SetPerTcpConnectionEStats), which it is not by itself. The objects are those of RFC 4898.
 */
export interface TcpExtendedStatistics {
    data?: TcpDataStatistics;
    path?: TcpPathStatistics;
}
/** TCP_ESTATS_DATA_ROD_v0, since it was collected. tcpestats.h */
export interface TcpDataStatistics {
    /** Of the program's data, whatever is sent again included. */
    bytesSent: bigint;
    /** Segments that carried data. */
    dataSegmentsOut: bigint;
    bytesReceived: bigint;
    dataSegmentsIn: bigint;
    /** All segments. */
    segmentsOut: bigint;
    segmentsIn: bigint;
    /** Segments that failed a test of TCP's input. */
    softErrors: number;
    /** Bytes that the peer acknowledged, and those that were acknowledged to it. */
    bytesAcked: bigint;
    bytesAckedToPeer: bigint;
}
/** TCP_ESTATS_PATH_ROD_v0, a part of it, since it was collected. tcpestats.h */
export interface TcpPathStatistics {
    fastRetransmits: number;
    /** Time-outs of the first, and of later retransmissions of the same segment. */
    timeouts: number;
    subsequentTimeouts: number;
    segmentsRetransmitted: number;
    bytesRetransmitted: number;
    duplicateAcksIn: number;
    sacksReceived: number;
    /** Times that the congestion window was reduced. */
    congestionSignals: number;
    /** Round-trip time, milliseconds; absent, as all of these, where there is no measurement. */
    rttMs?: number;
    rttVarianceMs?: number;
    minRttMs?: number;
    maxRttMs?: number;
    /** Retransmission time-out, milliseconds. */
    rtoMs?: number;
    /** Segment size, bytes. */
    mss?: number;
}
