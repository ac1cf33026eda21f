import type { AnySocket } from './inet.js';
import type { SocketType } from './unix.js';
/** A packet socket, packet(7): it sees frames. Linux. */
export interface PacketSocket extends AnySocket {
    protocol: 'packet';
    type: SocketType;
    /** EtherType that it takes; 3 is every one. */
    etherType: number;
    /** Interface on which it listens; absent for all. */
    interfaceIndex?: number;
    /** Bytes of frames not read yet, in the kernel's own buffers. */
    receiveQueue: number;
    running?: boolean;
    /** TPACKET version, 0 to 2 for versions 1 to 3. From netlink. */
    version?: number;
    /** Bytes left free in front of each frame of a ring, PACKET_RESERVE. From netlink. */
    reserveBytes?: number;
    /** PACKET_COPY_THRESH and PACKET_TIMESTAMP, as they were set. From netlink. */
    copyThreshold?: number;
    timestamp?: number;
    /** From netlink, as PDI_* of linux/packet_diag.h. */
    flags?: PacketFlag[];
    /** Memory shared with the program, where there is some. From netlink. */
    receiveRing?: PacketRing;
    sendRing?: PacketRing;
    /** PACKET_FANOUT group and mode. From netlink. */
    fanout?: {
        id: number;
        mode: PacketFanoutMode;
    };
    /** Multicast and promiscuous memberships. From netlink, with `details`. */
    memberships?: PacketMembership[];
    /** Frames dropped because the queue was full. From netlink. */
    drops?: number;
}
export type PacketFlag = 'RUNNING' | 'AUXDATA' | 'ORIGDEV' | 'VNETHDR' | 'LOSS' | `UNKNOWN(${number})`;
/** A ring of blocks, each of so many frames as fit. */
export interface PacketRing {
    blockBytes: number;
    blocks: number;
    frameBytes: number;
    frames: number;
    /** After which a block that is not full is handed over. TPACKET_V3. */
    retireTimeoutMs: number;
    /** Of each block, for the program's own use. TPACKET_V3. */
    privateBytes: number;
    /** TP_FT_REQ_* of linux/if_packet.h. TPACKET_V3. */
    features: number;
}
/** How a fanout group shares frames out among its sockets. */
export type PacketFanoutMode = 'hash' | 'load-balance' | 'cpu' | 'rollover' | 'random' | 'queue' | 'cbpf' | 'ebpf' | `UNKNOWN(${number})`;
/** One thing that a socket made an interface receive. */
export interface PacketMembership {
    interfaceIndex: number;
    /** How often it was asked for. */
    count: number;
    type: 'multicast' | 'promiscuous' | 'all-multicast' | 'unicast' | `UNKNOWN(${number})`;
    /** Octets in hexadecimal, colons between them; empty where the type has no address. */
    address: string;
}
