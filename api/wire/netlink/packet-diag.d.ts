import type { SocketMemory } from '../../model/inet.js';
import type { ByteOrder, Reader } from '../reader.js';
/** PACKET_SHOW_*: what to tell of each socket. include/uapi/linux/packet_diag.h */
export declare const PACKET_SHOW: {
    readonly INFO: 1;
    readonly MCLIST: 2;
    readonly RING_CFG: 4;
    readonly FANOUT: 8;
    readonly MEMINFO: 16;
};
/** struct packet_diag_req, 20 bytes. include/uapi/linux/packet_diag.h */
export declare function writePacketDiagRequest(show: number, byteOrder: ByteOrder): Uint8Array;
/** struct packet_diag_msg, 16 bytes, and its attributes. include/uapi/linux/packet_diag.h */
export interface PacketDiagMessage {
    type: number;
    etherType: number;
    inode: number;
    cookie: bigint;
    info?: PacketDiagInfo;
    memberships?: PacketDiagMembership[];
    receiveRing?: PacketDiagRing;
    sendRing?: PacketDiagRing;
    /** PACKET_FANOUT_*, in the upper half the mode. */
    fanout?: {
        id: number;
        mode: number;
    };
    uid?: number;
    memory?: SocketMemory;
}
/** struct packet_diag_info, 24 bytes. */
export interface PacketDiagInfo {
    interfaceIndex: number;
    version: number;
    reserveBytes: number;
    copyThresholdBytes: number;
    timestamp: number;
    /** PDI_*. */
    flags: number;
}
/** struct packet_diag_mclist, 44 bytes. */
export interface PacketDiagMembership {
    interfaceIndex: number;
    count: number;
    /** PACKET_MR_*. */
    type: number;
    address: Uint8Array;
}
/** struct packet_diag_ring, 28 bytes; the last three are those of TPACKET_V3 alone. */
export interface PacketDiagRing {
    blockBytes: number;
    blocks: number;
    frameBytes: number;
    frames: number;
    retireTimeoutMs: number;
    privateBytes: number;
    features: number;
}
export declare function readPacketDiagMessage(reader: Reader): PacketDiagMessage;
