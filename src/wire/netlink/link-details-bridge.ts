import type { BridgeDetails, BridgePortDetails } from '../../model/link-details.js';
import { namesOfBits } from '../bits.js';
import type { Reader } from '../reader.js';
import {
  type AttributeTable,
  clock32,
  clock64,
  hardware,
  named,
  networkU16,
  truth,
  u8,
  u16,
  u32,
} from './attribute-table.js';

/** struct ifla_bridge_id, 8 bytes. */
function bridgeId(value: Reader): string {
  const priority = value.networkU16().toString(16).padStart(4, '0');
  return `${priority}.${hardware(value)}`;
}

/** BR_BOOLOPT_*, the numbers of bits. include/uapi/linux/if_bridge.h */
const OPTIONS = [
  'NO_LL_LEARN',
  'MCAST_VLAN_SNOOPING',
  'MST_ENABLE',
  'MDB_OFFLOAD_FAIL_NOTIFICATION',
  'FDB_LOCAL_VLAN_0',
] as const;

/** IFLA_BR_*. include/uapi/linux/if_link.h */
export const BRIDGE: AttributeTable<BridgeDetails> = {
  1: ['forwardDelayMs', clock32],
  2: ['helloMs', clock32],
  3: ['maxAgeMs', clock32],
  4: ['ageingMs', clock32],
  5: ['spanningTree', u32],
  6: ['priority', u16],
  7: ['vlanFiltering', truth],
  8: ['vlanEtherType', networkU16],
  9: ['groupForwardMask', u16],
  10: ['rootId', bridgeId],
  11: ['bridgeId', bridgeId],
  12: ['rootPort', u16],
  13: ['rootPathCost', u32],
  14: ['topologyChange', truth],
  15: ['topologyChangeDetected', truth],
  16: ['helloTimerMs', clock64],
  17: ['topologyNotificationTimerMs', clock64],
  18: ['topologyChangeTimerMs', clock64],
  19: ['collectionTimerMs', clock64],
  20: ['groupAddress', hardware],
  22: ['multicastRouter', u8],
  23: ['multicastSnooping', truth],
  24: ['multicastQueryUsesAddress', truth],
  25: ['multicastQuerier', truth],
  26: ['multicastHashElasticity', u32],
  27: ['multicastHashMax', u32],
  28: ['multicastLastMemberCount', u32],
  29: ['multicastStartupQueryCount', u32],
  30: ['multicastLastMemberMs', clock64],
  31: ['multicastMembershipMs', clock64],
  32: ['multicastQuerierMs', clock64],
  33: ['multicastQueryMs', clock64],
  34: ['multicastQueryResponseMs', clock64],
  35: ['multicastStartupQueryMs', clock64],
  36: ['filtersIpv4', truth],
  37: ['filtersIpv6', truth],
  38: ['filtersArp', truth],
  39: ['vlanDefault', u16],
  41: ['vlanStatistics', truth],
  42: ['multicastStatistics', truth],
  43: ['igmpVersion', u8],
  44: ['mldVersion', u8],
  45: ['vlanStatisticsPerPort', truth],
  // struct br_boolopt_multi: what is on, and what the kernel knows.
  46: ['options', (value) => namesOfBits(value.u32(), OPTIONS)],
  48: ['learned', u32],
  49: ['maxLearned', u32],
};

/** BR_STATE_*. include/uapi/linux/if_bridge.h */
const STATES = ['disabled', 'listening', 'learning', 'forwarding', 'blocking'] as const;

/** IFLA_BRPORT_*. */
export const BRIDGE_PORT: AttributeTable<BridgePortDetails> = {
  1: ['state', named(STATES)],
  2: ['priority', u16],
  3: ['cost', u32],
  4: ['hairpin', truth],
  5: ['bpduGuard', truth],
  6: ['rootBlock', truth],
  7: ['fastLeave', truth],
  8: ['learning', truth],
  9: ['unicastFlood', truth],
  10: ['proxyArp', truth],
  11: ['learningSync', truth],
  12: ['proxyArpWifi', truth],
  13: ['designatedRoot', bridgeId],
  14: ['designatedBridge', bridgeId],
  15: ['designatedPort', u16],
  16: ['designatedCost', u16],
  17: ['id', u16],
  18: ['number', u16],
  19: ['topologyChangeAck', truth],
  20: ['configPending', truth],
  21: ['messageAgeTimerMs', clock64],
  22: ['forwardDelayTimerMs', clock64],
  23: ['holdTimerMs', clock64],
  25: ['multicastRouter', u8],
  27: ['multicastFlood', truth],
  28: ['multicastToUnicast', truth],
  29: ['vlanTunnel', truth],
  30: ['broadcastFlood', truth],
  31: ['groupForwardMask', u16],
  32: ['neighbourSuppression', truth],
  33: ['isolated', truth],
  34: ['backupPortIndex', u32],
  35: ['mediaRingOpen', truth],
  36: ['mediaInterconnectOpen', truth],
  37: ['multicastHostsLimit', u32],
  38: ['multicastHosts', u32],
  39: ['locked', truth],
  40: ['macAuthenticationBypass', truth],
  41: ['multicastGroups', u32],
  42: ['multicastGroupsLimit', u32],
  43: ['neighbourVlanSuppression', truth],
  44: ['backupNextHopId', u32],
};
