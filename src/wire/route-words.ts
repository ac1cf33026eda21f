import {
  type NextHopFlag,
  ROUTE_TYPES,
  type Route,
  type RouteFeature,
  type RouteFlag,
  type RouteType,
  type RtfFlag,
} from '../model/routes.js';
import { namesOfBits } from './bits.js';
import { nameOf, namesByBit, type Unknown } from './names.js';
import { RTM_F_CLONED } from './netlink/route.js';

export function routeTypeOf(type: number): RouteType {
  return nameOf(ROUTE_TYPES, type);
}

/** The number of a type; 0, any, where it is none that the kernel could know. */
export function routeTypeNumber(type: RouteType): number {
  const known = (ROUTE_TYPES as readonly RouteType[]).indexOf(type);
  if (known >= 0) return known;
  return Number(/\d+/.exec(type)?.[0] ?? 0);
}

/** RT_TABLE_* that the kernel itself uses. */
const TABLES: Readonly<Record<number, NonNullable<Route['tableName']>>> = {
  253: 'default',
  254: 'main',
  255: 'local',
};

/** RTPROT_*. */
const PROTOCOLS: Readonly<Record<number, string>> = {
  0: 'unspec',
  1: 'redirect',
  2: 'kernel',
  3: 'boot',
  4: 'static',
  8: 'gated',
  9: 'ra',
  10: 'mrt',
  11: 'zebra',
  12: 'bird',
  13: 'dnrouted',
  14: 'xorp',
  15: 'ntk',
  16: 'dhcp',
  17: 'mrouted',
  18: 'keepalived',
  42: 'babel',
  84: 'ovn',
  99: 'openr',
  186: 'bgp',
  187: 'isis',
  188: 'ospf',
  189: 'rip',
  192: 'eigrp',
};

/** RT_SCOPE_*. */
const SCOPES: Readonly<Record<number, NonNullable<Route['scopeName']>>> = {
  0: 'universe',
  200: 'site',
  253: 'link',
  254: 'host',
  255: 'nowhere',
};

/** The number and the name, if there is one. */
export function tableOf(table: number): Pick<Route, 'table' | 'tableName'> {
  const tableName = TABLES[table];
  return tableName === undefined ? { table } : { table, tableName };
}

/** The number and the name, if there is one. */
export function protocolOf(protocol: number): Pick<Route, 'protocol' | 'protocolName'> {
  const protocolName = PROTOCOLS[protocol];
  return protocolName === undefined ? { protocol } : { protocol, protocolName };
}

/** The number and the name, if there is one. */
export function scopeOf(scope: number): Pick<Route, 'scope' | 'scopeName'> {
  const scopeName = SCOPES[scope];
  return scopeName === undefined ? { scope } : { scope, scopeName };
}

/** RTNH_F_*. */
const HOP_FLAGS = namesByBit({
  DEAD: 0x1,
  PERVASIVE: 0x2,
  ONLINK: 0x4,
  OFFLOAD: 0x8,
  LINKDOWN: 0x10,
  UNRESOLVED: 0x20,
  TRAP: 0x40,
} as const);

/** RTM_F_*. */
const FLAGS = {
  ...HOP_FLAGS,
  ...namesByBit({
    NOTIFY: 0x100,
    CLONED: 0x200,
    EQUALIZE: 0x400,
    PREFIX: 0x800,
    LOOKUP_TABLE: 0x1000,
    FIB_MATCH: 0x2000,
    RT_OFFLOAD: 0x4000,
    RT_TRAP: 0x8000,
    RT_OFFLOAD_FAILED: 0x20000000,
  } as const),
};

/** RTCF_*, the upper half of the flags of cached IPv4 routes. include/uapi/linux/in_route.h */
const CACHE_FLAGS = {
  ...FLAGS,
  ...namesByBit({
    NOTIFY: 0x10000,
    DIRECTDST: 0x20000,
    REDIRECTED: 0x40000,
    TPROXY: 0x80000,
    FAST: 0x200000,
    MASQ: 0x400000,
    SNAT: 0x800000,
    DOREDIRECT: 0x1000000,
    DIRECTSRC: 0x4000000,
    DNAT: 0x8000000,
    BROADCAST: 0x10000000,
    MULTICAST: 0x20000000,
    REJECT: 0x40000000,
    LOCAL: 0x80000000,
  } as const),
};

export function routeFlagsOf(flags: number): RouteFlag[] {
  return namesOfBits(flags, flags & RTM_F_CLONED ? CACHE_FLAGS : FLAGS);
}

export function nextHopFlagsOf(flags: number): NextHopFlag[] {
  return namesOfBits(flags, HOP_FLAGS);
}

/** RTAX_FEATURE_*. */
const FEATURES = namesByBit({
  ECN: 0x1,
  SACK: 0x2,
  TIMESTAMP: 0x4,
  ALLFRAG: 0x8,
  TCP_USEC_TS: 0x10,
} as const);

export function routeFeaturesOf(bits: number): RouteFeature[] {
  return namesOfBits(bits, FEATURES);
}

/** ICMPV6_ROUTER_PREF_*, RFC 4191: two bits, signed. */
const PREFERENCES = ['medium', 'high', undefined, 'low'] as const;

export function preferenceOf(bits: number): NonNullable<Route['preference']> {
  return nameOf(PREFERENCES, bits);
}

/** RTF_*. include/uapi/linux/route.h, include/uapi/linux/ipv6_route.h */
export const RTF = {
  UP: 0x1,
  GATEWAY: 0x2,
  HOST: 0x4,
  REINSTATE: 0x8,
  DYNAMIC: 0x10,
  MODIFIED: 0x20,
  MTU: 0x40,
  WINDOW: 0x80,
  IRTT: 0x100,
  REJECT: 0x200,
  DEFAULT: 0x10000,
  ALLONLINK: 0x20000,
  ADDRCONF: 0x40000,
  PREFIX_RT: 0x80000,
  ANYCAST: 0x100000,
  NONEXTHOP: 0x200000,
  EXPIRES: 0x400000,
  ROUTEINFO: 0x800000,
  CACHE: 0x1000000,
  FLOW: 0x2000000,
  POLICY: 0x4000000,
  PCPU: 0x40000000,
  LOCAL: 0x80000000,
} as const satisfies Record<Exclude<RtfFlag, Unknown>, number>;
const RTF_NAMES = namesByBit(RTF);

/** RTF_PREF: the router preference lies among the flags of IPv6. */
const RTF_PREF = 0x18000000;

export function rtfFlagsOf(flags: number): RtfFlag[] {
  return namesOfBits(flags & ~RTF_PREF, RTF_NAMES);
}

export function preferenceOfRtf(flags: number): NonNullable<Route['preference']> {
  return preferenceOf((flags & RTF_PREF) >>> 27);
}
