/** One line of /proc/net/packet. net/packet/af_packet.c packet_seq_show */
export interface PacketLine {
    refCount: number;
    /** SOCK_*. */
    type: number;
    etherType: number;
    /** 0 where the socket takes frames of every interface. */
    interfaceIndex: number;
    running: boolean;
    receiveQueue: number;
    uid: number;
    inode: number;
}
/** Whether the line is the heading of the file. */
export declare function isPacketHeading(line: string): boolean;
export declare function parsePacketLine(line: string): PacketLine;
