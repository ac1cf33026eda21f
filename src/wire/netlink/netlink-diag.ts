import type { SocketMemory } from '../../model/inet.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { Attributes } from './attribute.js';
import { readCookie } from './inet-diag.js';
import { readSkMeminfo } from './sk-meminfo.js';

const AF_NETLINK = 16;
const NDIAG_PROTO_ALL = 0xff;

/** NDIAG_SHOW_*: what to tell of each socket. include/uapi/linux/netlink_diag.h */
export const NDIAG_SHOW = { MEMINFO: 0x01, GROUPS: 0x02, FLAGS: 0x08 } as const;

/** NETLINK_DIAG_*, the attribute types of an answer; the rings went with Linux 4.6. */
const NETLINK_DIAG = { MEMINFO: 0, GROUPS: 1, FLAGS: 4 } as const;

/** struct netlink_diag_req, 20 bytes, for sockets of every family. */
export function writeNetlinkDiagRequest(show: number, byteOrder: ByteOrder): Uint8Array {
  return new Writer(20, byteOrder)
    .u8(AF_NETLINK)
    .u8(NDIAG_PROTO_ALL)
    .u16(0)
    .u32(0)
    .u32(show)
    .zeros(8)
    .done();
}

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

export function readNetlinkDiagMessage(reader: Reader): NetlinkDiagMessage {
  // The family, which was asked for.
  reader.skip(1);
  const message: NetlinkDiagMessage = {
    type: reader.u8(),
    family: reader.u8(),
    state: reader.u8(),
    portId: reader.u32(),
    destinationPortId: reader.u32(),
    destinationGroup: reader.u32(),
    inode: reader.u32(),
    cookie: readCookie(reader),
  };
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type === NETLINK_DIAG.MEMINFO) message.memory = readSkMeminfo(value);
    else if (type === NETLINK_DIAG.GROUPS) message.groups = readGroups(value);
    else if (type === NETLINK_DIAG.FLAGS) message.flags = value.u32();
  }
  return message;
}

/** The bits of an array of `unsigned long`, taken in halves: where those lie, the order says. */
function readGroups(reader: Reader): number[] {
  const words: number[] = [];
  while (reader.remaining > 0) words.push(reader.u32());
  // All big-endian machines that Node runs on have longs of 64 bits, the high half first.
  const half = reader.byteOrder === 'BE' ? 1 : 0;
  return words.flatMap((_, nth) => groupsOf(words[nth ^ half] ?? 0, nth * 32));
}

/** The groups in one word of the bit map, the first of which is number `before` + 1. */
export function groupsOf(word: number, before = 0): number[] {
  const groups: number[] = [];
  for (let bit = 0; bit < 32; bit++) if (word & (1 << bit)) groups.push(before + bit + 1);
  return groups;
}
