import {
  ADDRESS_STATES,
  type Interface,
  type InterfaceAddress,
  type InterfaceFlag,
  PREFIX_ORIGINS,
  SUFFIX_ORIGINS,
} from '../../model/interfaces.js';
import type { NeighbourState } from '../../model/neighbours.js';
import { ROUTE_ORIGINS, type Route } from '../../model/routes.js';
import { hardwareTypeOf } from '../interface-words.js';
import { nameOf } from '../names.js';
import { scopeOf } from '../route-words.js';
import type { IfRow } from './if-table.js';

/** NL_ROUTE_PROTOCOL. nldef.h */
const ROUTE_PROTOCOLS: Readonly<Record<number, string>> = {
  1: 'other',
  2: 'local',
  3: 'netmgmt',
  4: 'icmp',
  5: 'egp',
  6: 'ggp',
  7: 'hello',
  8: 'rip',
  9: 'isis',
  10: 'esis',
  11: 'cisco',
  12: 'bbn',
  13: 'ospf',
  14: 'bgp',
  15: 'idpr',
  16: 'eigrp',
  17: 'dvmrp',
  18: 'rpl',
  19: 'dhcp',
  10002: 'autostatic',
  10006: 'static',
  10007: 'static_non_dod',
};

/** The number and the name, if there is one. */
export function windowsRouteProtocolOf(protocol: number): Pick<Route, 'protocol' | 'protocolName'> {
  const protocolName = ROUTE_PROTOCOLS[protocol];
  return protocolName === undefined ? { protocol } : { protocol, protocolName };
}

export function routeOriginOf(origin: number): NonNullable<Route['origin']> {
  return nameOf(ROUTE_ORIGINS, origin);
}

/** NL_NEIGHBOR_STATE. nldef.h */
const NEIGHBOUR_STATES = [
  'FAILED',
  'INCOMPLETE',
  'PROBE',
  'DELAY',
  'STALE',
  'REACHABLE',
  'PERMANENT',
] as const;

export function windowsNeighbourStateOf(state: number): NeighbourState {
  return nameOf(NEIGHBOUR_STATES, state);
}

/** NL_DAD_STATE. */
export function addressStateOf(state: number): NonNullable<InterfaceAddress['state']> {
  return nameOf(ADDRESS_STATES, state);
}

export function prefixOriginOf(origin: number): NonNullable<InterfaceAddress['prefixOrigin']> {
  return nameOf(PREFIX_ORIGINS, origin);
}

export function suffixOriginOf(origin: number): NonNullable<InterfaceAddress['suffixOrigin']> {
  return nameOf(SUFFIX_ORIGINS, origin);
}

/** IF_OPER_STATUS. ifdef.h */
const OPERATIONAL_STATES = [
  undefined,
  'UP',
  'DOWN',
  'TESTING',
  'UNKNOWN',
  'DORMANT',
  'NOTPRESENT',
  'LOWERLAYERDOWN',
] as const;

export function windowsOperationalStateOf(
  status: number,
): NonNullable<Interface['operationalState']> {
  return nameOf(OPERATIONAL_STATES, status);
}

/** NET_IF_ADMIN_STATUS. ifdef.h */
const ADMINISTRATIVE_STATES = [undefined, 'UP', 'DOWN', 'TESTING'] as const;

export function administrativeStateOf(
  status: number,
): NonNullable<Interface['administrativeState']> {
  return nameOf(ADMINISTRATIVE_STATES, status);
}

/** IFTYPE: IANAifType. ipifcons.h */
const INTERFACE_TYPES: Readonly<Record<number, string>> = {
  1: 'other',
  6: 'ethernetCsmacd',
  9: 'iso88025TokenRing',
  15: 'fddi',
  23: 'ppp',
  24: 'softwareLoopback',
  28: 'slip',
  37: 'atm',
  53: 'propVirtual',
  71: 'ieee80211',
  131: 'tunnel',
  144: 'ieee1394',
  237: 'ieee80216WMAN',
  243: 'wwanPP',
  244: 'wwanPP2',
};

/** The number and the name, if there is one. */
export function interfaceTypeOf(
  interfaceType: number,
): Pick<Interface, 'interfaceType' | 'interfaceTypeName'> {
  const interfaceTypeName = INTERFACE_TYPES[interfaceType];
  return interfaceTypeName === undefined ? { interfaceType } : { interfaceType, interfaceTypeName };
}

/** ARPHRD_* of Linux, of what is the same there: wireless adapters speak Ethernet to the system. */
const HARDWARE_TYPES: Readonly<Record<number, number>> = { 6: 1, 23: 512, 24: 772, 28: 256, 71: 1 };

/** What Linux calls such hardware, where it has it. */
export function hardwareTypeOfIfType(
  interfaceType: number,
): Pick<Interface, 'hardwareType' | 'hardwareTypeName'> {
  const hardwareType = HARDWARE_TYPES[interfaceType];
  return hardwareType === undefined ? {} : hardwareTypeOf(hardwareType);
}

/** How far an address is valid goes by its network: RFC 3927, RFC 4291. */
const SCOPES: readonly (readonly [RegExp, number])[] = [
  [/^(127\.|::1$)/, 254],
  [/^(169\.254\.|fe[89ab])/, 253],
  [/^fe[c-f]/, 200],
];

/** RT_SCOPE_* of an address. */
export function scopeOfAddress(address: string): Pick<InterfaceAddress, 'scope' | 'scopeName'> {
  const [, scope = 0] = SCOPES.find(([network]) => network.test(address)) ?? [];
  return scopeOf(scope);
}

/** IF_TYPE_SOFTWARE_LOOPBACK. */
const LOOPBACK = 24;
/** NET_IF_ACCESS_TYPE. ifdef.h */
const ACCESS = { BROADCAST: 2, POINT_TO_POINT: 3 };
/** NET_IF_ADMIN_STATUS, IF_OPER_STATUS. */
const UP = 1;

/** What a row says that Linux has a flag for. */
export function flagsOfIfRow(row: IfRow): InterfaceFlag[] {
  const flags: InterfaceFlag[] = [];
  if (row.adminStatus === UP) flags.push('UP');
  if (row.accessType === ACCESS.BROADCAST) flags.push('BROADCAST');
  if (row.type === LOOPBACK) flags.push('LOOPBACK');
  if (row.accessType === ACCESS.POINT_TO_POINT) flags.push('POINTOPOINT');
  if (row.operStatus === UP) flags.push('RUNNING');
  return flags;
}
