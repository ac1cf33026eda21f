import type {
  LinkDetails,
  PriorityMapping,
  VlanDetails,
  VxlanDetails,
} from '../../model/link-details.js';
import { namesOfBits } from '../bits.js';
import { namesByBit } from '../names.js';
import type { Reader } from '../reader.js';
import { readAddress } from './address.js';
import {
  type AttributeTable,
  flag,
  hardware,
  listOf,
  named,
  networkU16,
  readTable,
  truth,
  u8,
  u16,
  u32,
} from './attribute-table.js';
import { AF_INET, AF_INET6 } from './inet-diag.js';
import { BOND, BOND_PORT } from './link-details-bond.js';
import { BRIDGE, BRIDGE_PORT } from './link-details-bridge.js';

/** IFLA_INFO_DATA of an interface of the kind. include/uapi/linux/if_link.h */
export function readLinkDetails(kind: string, nest: Reader): LinkDetails {
  switch (kind) {
    case 'vlan':
      return { vlan: readTable(nest, VLAN) };
    case 'vxlan':
      return { vxlan: readVxlan(nest) };
    case 'macvlan':
    case 'macvtap':
      return { macvlan: readTable(nest, MACVLAN) };
    case 'tun':
      return { tun: readTable(nest, TUN) };
    case 'bridge':
      return { bridge: readTable(nest, BRIDGE) };
    case 'bond':
      return { bond: readTable(nest, BOND) };
    default:
      return {};
  }
}

/** IFLA_INFO_SLAVE_DATA of a port of an interface of the kind. */
export function readPortDetails(kind: string, nest: Reader): LinkDetails {
  if (kind === 'bridge') return { bridgePort: readTable(nest, BRIDGE_PORT) };
  if (kind === 'bond') return { bondPort: readTable(nest, BOND_PORT) };
  return {};
}

/** VLAN_FLAG_*. include/uapi/linux/if_vlan.h */
const VLAN_FLAGS = namesByBit({
  REORDER_HDR: 0x1,
  GVRP: 0x2,
  LOOSE_BINDING: 0x4,
  MVRP: 0x8,
  BRIDGE_BINDING: 0x10,
} as const);

const mapping = (value: Reader): PriorityMapping => ({ from: value.u32(), to: value.u32() });

/** IFLA_VLAN_*. */
const VLAN: AttributeTable<VlanDetails> = {
  1: ['id', u16],
  2: ['flags', (value) => namesOfBits(value.u32(), VLAN_FLAGS)],
  3: ['egressPriorities', listOf(mapping)],
  4: ['ingressPriorities', listOf(mapping)],
  5: ['etherType', networkU16],
};

const ipv4 = (value: Reader) => readAddress(value, AF_INET);
const ipv6 = (value: Reader) => readAddress(value, AF_INET6);

interface VxlanMessage extends Omit<VxlanDetails, 'lowestSourcePort' | 'highestSourcePort'> {
  ports?: { low: number; high: number };
}

/** IFLA_VXLAN_*. */
const VXLAN: AttributeTable<VxlanMessage> = {
  1: ['id', u32],
  2: ['remote', ipv4],
  3: ['linkIndex', u32],
  4: ['local', ipv4],
  5: ['hopLimit', u8],
  6: ['trafficClass', u8],
  7: ['learning', truth],
  8: ['ageingSeconds', u32],
  9: ['limit', u32],
  10: ['ports', (value) => ({ low: value.networkU16(), high: value.networkU16() })],
  11: ['proxy', truth],
  12: ['routeShortCircuit', truth],
  13: ['l2Miss', truth],
  14: ['l3Miss', truth],
  15: ['port', networkU16],
  16: ['remote', ipv6],
  17: ['local', ipv6],
  18: ['udpChecksum', truth],
  19: ['udpZeroChecksum6Sent', truth],
  20: ['udpZeroChecksum6Received', truth],
  21: ['remoteChecksumSent', truth],
  22: ['remoteChecksumReceived', truth],
  23: ['groupPolicy', flag],
  24: ['remoteChecksumNoPartial', flag],
  25: ['external', truth],
  26: ['flowLabel', (value) => value.networkU32()],
  27: ['genericProtocol', flag],
  28: ['hopLimitInherited', flag],
  29: ['dontFragment', named(['unset', 'set', 'inherit'])],
  30: ['vniFilter', truth],
  31: ['localBypass', truth],
};

function readVxlan(nest: Reader): VxlanDetails {
  const { ports, ...details } = readTable(nest, VXLAN);
  if (ports === undefined) return details;
  return { ...details, lowestSourcePort: ports.low, highestSourcePort: ports.high };
}

/** MACVLAN_MODE_*, by bit. */
const MACVLAN_MODES = {
  1: 'private',
  2: 'vepa',
  4: 'bridge',
  8: 'passthru',
  16: 'source',
} as const;

/** MACVLAN_FLAG_*. */
const MACVLAN_FLAGS = namesByBit({ NOPROMISC: 0x1, NODST: 0x2 } as const);

/** IFLA_MACVLAN_*. */
const MACVLAN: AttributeTable<NonNullable<LinkDetails['macvlan']>> = {
  1: ['mode', (value) => macvlanMode(value.u32())],
  2: ['flags', (value) => namesOfBits(value.u16(), MACVLAN_FLAGS)],
  5: ['sources', listOf(hardware)],
  7: ['broadcastQueueLength', u32],
  8: ['broadcastQueueLengthUsed', u32],
  9: ['broadcastCutoff', (value) => value.i32()],
};

function macvlanMode(mode: number): NonNullable<NonNullable<LinkDetails['macvlan']>['mode']> {
  const modes: Readonly<Record<number, (typeof MACVLAN_MODES)[keyof typeof MACVLAN_MODES]>> =
    MACVLAN_MODES;
  return modes[mode] ?? `UNKNOWN(${mode})`;
}

/** IFLA_TUN_*. */
const TUN: AttributeTable<NonNullable<LinkDetails['tun']>> = {
  1: ['uid', u32],
  2: ['gid', u32],
  // IFF_TUN and IFF_TAP. include/uapi/linux/if_tun.h
  3: ['type', named([undefined, 'tun', 'tap'])],
  4: ['packetInformation', truth],
  5: ['virtioHeader', truth],
  6: ['persistent', truth],
  7: ['multiQueue', truth],
  8: ['queues', u32],
  9: ['disabledQueues', u32],
};
