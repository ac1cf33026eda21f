/** One line of /proc/net/netlink. net/netlink/af_netlink.c netlink_native_seq_show */
export interface NetlinkLine {
    /** NETLINK_*. */
    family: number;
    portId: number;
    /** Multicast groups, numbered from 1: the first 32 alone, no more are shown. */
    groups: number[];
    receiveQueue: number;
    sendQueue: number;
    dumping: boolean;
    refCount: number;
    drops: number;
    inode: number;
}
/** Whether the line is the heading of the file. */
export declare function isNetlinkHeading(line: string): boolean;
export declare function parseNetlinkLine(line: string): NetlinkLine;
