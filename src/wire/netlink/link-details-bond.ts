import type { AggregatorDetails, BondDetails, BondPortDetails } from '../../model/link-details.js';
import { readAddress } from './address.js';
import {
  type AttributeTable,
  hardware,
  i32,
  listOf,
  named,
  readTable,
  truth,
  u8,
  u16,
  u32,
} from './attribute-table.js';
import { AF_INET, AF_INET6 } from './inet-diag.js';

/** BOND_MODE_*. include/uapi/linux/if_bonding.h */
const MODES = [
  'balance-rr',
  'active-backup',
  'balance-xor',
  'broadcast',
  '802.3ad',
  'balance-tlb',
  'balance-alb',
] as const;

/** IFLA_BOND_AD_INFO_*. include/uapi/linux/if_link.h */
const AGGREGATOR: AttributeTable<AggregatorDetails> = {
  1: ['id', u16],
  2: ['ports', u16],
  3: ['actorKey', u16],
  4: ['partnerKey', u16],
  5: ['partnerAddress', hardware],
};

/** IFLA_BOND_*. */
export const BOND: AttributeTable<BondDetails> = {
  1: ['mode', named(MODES)],
  2: ['activePortIndex', u32],
  3: ['monitorMs', u32],
  4: ['upDelayMs', u32],
  5: ['downDelayMs', u32],
  6: ['usesCarrier', truth],
  7: ['arpIntervalMs', u32],
  8: ['arpTargets', listOf((value) => readAddress(value, AF_INET))],
  9: ['arpValidate', u32],
  10: ['arpAllTargets', u32],
  11: ['primaryPortIndex', u32],
  12: ['primaryReselect', u8],
  13: ['failOverAddress', u8],
  14: ['transmitHashPolicy', u8],
  15: ['igmpResends', u32],
  16: ['peerNotifications', u8],
  17: ['allPortsActive', truth],
  18: ['minimumLinks', u32],
  19: ['learningIntervalSeconds', u32],
  20: ['packetsPerPort', u32],
  21: ['lacpRate', u8],
  22: ['aggregatorSelection', u8],
  23: ['aggregator', (value) => readTable(value, AGGREGATOR)],
  24: ['systemPriority', u16],
  25: ['userPortKey', u16],
  26: ['systemAddress', hardware],
  27: ['dynamicLoadBalance', truth],
  28: ['peerNotificationDelayMs', u32],
  29: ['lacpActive', truth],
  30: ['arpMissedMax', u8],
  31: ['ndpTargets', listOf((value) => readAddress(value, AF_INET6))],
  32: ['coupledControl', truth],
};

/** BOND_STATE_* and BOND_LINK_*. */
const STATES = ['active', 'backup'] as const;
const LINKS = ['up', 'going-down', 'down', 'going-back'] as const;

/** IFLA_BOND_SLAVE_*. */
export const BOND_PORT: AttributeTable<BondPortDetails> = {
  1: ['state', named(STATES)],
  2: ['linkStatus', named(LINKS)],
  3: ['linkFailures', u32],
  4: ['permanentAddress', hardware],
  5: ['queueId', u16],
  6: ['aggregatorId', u16],
  7: ['actorState', u8],
  8: ['partnerState', u16],
  9: ['priority', i32],
};
