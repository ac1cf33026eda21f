import type { AnySocket, Queues } from './inet.js';
import type { SocketType } from './unix.js';
/** A netlink socket, netlink(7). Linux. */
export interface NetlinkSocket extends AnySocket, Queues {
    protocol: 'netlink';
    /** NETLINK_* number and its name without the prefix, e.g. 0 and `ROUTE`. */
    netlinkFamily: number;
    netlinkFamilyName: string;
    /** Port id: the process id of the first socket of a process, 0 for the kernel's own. */
    portId: number;
    /** Of a connected socket, from netlink: to whom it sends; port 0 is the kernel. */
    destinationPortId?: number;
    destinationGroup?: number;
    /** Multicast groups that it joined, numbered from 1. /proc tells of the first 32 alone. */
    groups: number[];
    /** From netlink. */
    type?: SocketType;
    connected?: boolean;
    /** Whether a dump is under way. */
    dumping?: boolean;
    /** Messages lost because the queue was full. */
    drops?: number;
    /** Options that were set on it, as NDIAG_FLAG_* of linux/netlink_diag.h. From netlink. */
    flags?: NetlinkFlag[];
}
export type NetlinkFlag = 'PKTINFO' | 'BROADCAST_ERROR' | 'NO_ENOBUFS' | 'LISTEN_ALL_NSID' | 'CAP_ACK' | `UNKNOWN(${number})`;
