import type { SocketMemory } from '../../model/inet.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { Attributes } from './attribute.js';
import { readCookie } from './inet-diag.js';
import { readSkMeminfo } from './sk-meminfo.js';

const AF_PACKET = 17;

/** PACKET_SHOW_*: what to tell of each socket. include/uapi/linux/packet_diag.h */
export const PACKET_SHOW = {
  INFO: 0x01,
  MCLIST: 0x02,
  RING_CFG: 0x04,
  FANOUT: 0x08,
  MEMINFO: 0x10,
} as const;

/** PACKET_DIAG_*, the attribute types of an answer. */
const PACKET_DIAG = {
  INFO: 0,
  MCLIST: 1,
  RX_RING: 2,
  TX_RING: 3,
  FANOUT: 4,
  UID: 5,
  MEMINFO: 6,
} as const;

/** struct packet_diag_req, 20 bytes. include/uapi/linux/packet_diag.h */
export function writePacketDiagRequest(show: number, byteOrder: ByteOrder): Uint8Array {
  return new Writer(20, byteOrder).u8(AF_PACKET).u8(0).u16(0).u32(0).u32(show).zeros(8).done();
}

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
  fanout?: { id: number; mode: number };
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

export function readPacketDiagMessage(reader: Reader): PacketDiagMessage {
  // The family, which was asked for.
  reader.skip(1);
  const message: PacketDiagMessage = {
    type: reader.u8(),
    etherType: reader.u16(),
    inode: reader.u32(),
    cookie: readCookie(reader),
  };
  const attributes = new Attributes(reader);
  while (attributes.advance()) readAttribute(message, attributes.type, attributes.value);
  return message;
}

function readAttribute(message: PacketDiagMessage, type: number, value: Reader): void {
  switch (type) {
    case PACKET_DIAG.INFO:
      message.info = readInfo(value);
      break;
    case PACKET_DIAG.MCLIST:
      message.memberships = [];
      while (value.remaining > 0) message.memberships.push(readMembership(value));
      break;
    case PACKET_DIAG.RX_RING:
      message.receiveRing = readRing(value);
      break;
    case PACKET_DIAG.TX_RING:
      message.sendRing = readRing(value);
      break;
    case PACKET_DIAG.FANOUT: {
      const fanout = value.u32();
      message.fanout = { id: fanout & 0xffff, mode: fanout >>> 16 };
      break;
    }
    case PACKET_DIAG.UID:
      message.uid = value.u32();
      break;
    case PACKET_DIAG.MEMINFO:
      message.memory = readSkMeminfo(value);
      break;
  }
}

function readInfo(reader: Reader): PacketDiagInfo {
  return {
    interfaceIndex: reader.u32(),
    version: reader.u32(),
    reserveBytes: reader.u32(),
    copyThresholdBytes: reader.u32(),
    timestamp: reader.u32(),
    flags: reader.u32(),
  };
}

/** MAX_ADDR_LEN: the field is so long, whatever the address. include/linux/netdevice.h */
const ADDRESS_FIELD = 32;

function readMembership(reader: Reader): PacketDiagMembership {
  const interfaceIndex = reader.u32();
  const count = reader.u32();
  const type = reader.u16();
  const length = Math.min(reader.u16(), ADDRESS_FIELD);
  const field = reader.slice(ADDRESS_FIELD);
  return { interfaceIndex, count, type, address: Uint8Array.from(field.subarray(0, length)) };
}

function readRing(reader: Reader): PacketDiagRing {
  return {
    blockBytes: reader.u32(),
    blocks: reader.u32(),
    frameBytes: reader.u32(),
    frames: reader.u32(),
    retireTimeoutMs: reader.u32(),
    privateBytes: reader.u32(),
    features: reader.u32(),
  };
}
