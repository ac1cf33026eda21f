/** One line of /proc/net/sctp/eps. net/sctp/proc.c sctp_eps_seq_show */
export interface SctpEndpointLine {
    /** SCTP_SOCKET_*. */
    style: number;
    /** TCP_*. */
    state: number;
    localPort: number;
    uid: number;
    inode: number;
    localAddresses: string[];
}
/** Whether the line is the heading of the file. */
export declare function isSctpEndpointHeading(line: string): boolean;
export declare function parseSctpEndpointLine(line: string): SctpEndpointLine;
