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
  /** Bytes of frames not read yet. */
  receiveQueue: number;
  running?: boolean;
  /** TPACKET version, 0 to 2 for versions 1 to 3. From netlink. */
  version?: number;
  /** From netlink, as PDI_* of linux/packet_diag.h. */
  flags?: PacketFlag[];
  /** PACKET_FANOUT group and mode. From netlink. */
  fanout?: { id: number; mode: number };
  /** Multicast and promiscuous memberships. From netlink. */
  memberships?: { interfaceIndex: number; count: number; type: number; address: string }[];
  /** Frames dropped because the queue was full. From netlink. */
  drops?: number;
}

export type PacketFlag = 'RUNNING' | 'AUXDATA' | 'ORIGDEV' | 'VNETHDR' | 'LOSS';
