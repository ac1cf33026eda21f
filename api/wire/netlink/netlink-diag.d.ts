import type { SocketMemory } from '../../model/inet.js';
import type { ByteOrder, Reader } from '../reader.js';
/** NDIAG_SHOW_*: what to tell of each socket. include/uapi/linux/netlink_diag.h */
export declare const NDIAG_SHOW: {
    readonly MEMINFO: 1;
    readonly GROUPS: 2;
    readonly FLAGS: 8;
};
/** struct netlink_diag_req, 20 bytes, for sockets of every family. */
export declare function writeNetlinkDiagRequest(show: number, byteOrder: ByteOrder): Uint8Array;
/** struct netlink_diag_msg, 28 bytes, and its attributes. include/uapi/linux/netlink_diag.h */
export interface NetlinkDiagMessage {
    type: number;
    /** NETLINK_*. */
    family: number;
    /** NETLINK_CONNECTED is 1, all others are not connected. net/netlink/af_netlink.c */
    state: number;
    portId: number;
    destinationPortId: number;
    destinationGroup: number;
    inode: number;
    cookie: bigint;
    memory?: SocketMemory;
    /** Multicast groups, numbered from 1. */
    groups?: number[];
    /** NDIAG_FLAG_*. */
    flags?: number;
}
export declare function readNetlinkDiagMessage(reader: Reader): NetlinkDiagMessage;
/** The groups in one word of the bit map, the first of which is number `before` + 1. */
export declare function groupsOf(word: number, before?: number): number[];
