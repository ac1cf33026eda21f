import { DecodeError } from '../../model/errors.js';
import type { PacketFanoutMode, PacketMembership, PacketSocket } from '../../model/packet.js';
import { namesOfBits } from '../../wire/bits.js';
import type { PacketDiagMembership, PacketDiagMessage } from '../../wire/netlink/packet-diag.js';
import type { PacketLine } from '../../wire/procnet/packet-line.js';
import { socketTypeOf } from '../../wire/socket-type.js';

/** PDI_*, by bit. include/uapi/linux/packet_diag.h */
const FLAGS = ['RUNNING', 'AUXDATA', 'ORIGDEV', 'VNETHDR', 'LOSS'] as const;

/** PACKET_MR_*, by number. include/uapi/linux/if_packet.h */
const MEMBERSHIPS = ['multicast', 'promiscuous', 'all-multicast', 'unicast'] as const;

/** PACKET_FANOUT_*, by number. include/uapi/linux/if_packet.h */
const FANOUT_MODES: readonly PacketFanoutMode[] = [
  'hash',
  'load-balance',
  'cpu',
  'rollover',
  'random',
  'queue',
  'cbpf',
  'ebpf',
];

/** From netlink. */
export function rowOfPacketDiag(message: PacketDiagMessage, details = false): PacketSocket {
  const { info, memory, fanout, receiveRing, sendRing } = message;
  if (memory === undefined) throw new DecodeError('packet_diag_msg', 0, 'tells of no memory');
  const row: PacketSocket = {
    protocol: 'packet',
    type: socketTypeOf(message.type),
    etherType: message.etherType,
    receiveQueue: memory.receiveAllocated,
    drops: memory.drops,
    cookie: message.cookie,
  };
  if (message.inode !== 0) row.inode = message.inode;
  if (message.uid !== undefined) row.uid = message.uid;
  if (info !== undefined) {
    if (info.interfaceIndex !== 0) row.interfaceIndex = info.interfaceIndex;
    row.flags = namesOfBits(info.flags, FLAGS);
    row.running = row.flags.includes('RUNNING');
    row.version = info.version;
    row.reserveBytes = info.reserveBytes;
    row.copyThreshold = info.copyThresholdBytes;
    row.timestamp = info.timestamp;
  }
  if (receiveRing !== undefined) row.receiveRing = receiveRing;
  if (sendRing !== undefined) row.sendRing = sendRing;
  if (fanout !== undefined) {
    row.fanout = { id: fanout.id, mode: FANOUT_MODES[fanout.mode] ?? `UNKNOWN(${fanout.mode})` };
  }
  if (details) row.memory = memory;
  return row;
}

export function membershipOf(membership: PacketDiagMembership): PacketMembership {
  const { interfaceIndex, count, type, address } = membership;
  const octets = Array.from(address, (octet) => octet.toString(16).padStart(2, '0'));
  return {
    interfaceIndex,
    count,
    type: MEMBERSHIPS[type] ?? `UNKNOWN(${type})`,
    address: octets.join(':'),
  };
}

/** From /proc. */
export function rowOfPacketLine(line: PacketLine): PacketSocket {
  const row: PacketSocket = {
    protocol: 'packet',
    type: socketTypeOf(line.type),
    etherType: line.etherType,
    receiveQueue: line.receiveQueue,
    running: line.running,
    uid: line.uid,
    refCount: line.refCount,
  };
  if (line.interfaceIndex !== 0) row.interfaceIndex = line.interfaceIndex;
  if (line.inode !== 0) row.inode = line.inode;
  return row;
}
