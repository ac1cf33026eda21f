import type { Family } from './address.js';
import type { Encapsulation } from './encapsulation.js';

/** The types that have a name, by their number. */
export const ROUTE_TYPES = [
  'unspecified',
  'unicast',
  'local',
  'broadcast',
  'anycast',
  'multicast',
  'blackhole',
  'unreachable',
  'prohibit',
  'throw',
  'nat',
  'xresolve',
] as const;

/** RTN_*: what becomes of a packet that takes the route. include/uapi/linux/rtnetlink.h */
export type RouteType = (typeof ROUTE_TYPES)[number] | `UNKNOWN(${number})`;

/** A row of a routing table. */
export interface Route {
  family: Family;
  /** The network, `0.0.0.0` or `::` with length 0 for the default route. */
  destination: string;
  prefixLength: number;
  /** The network from which packets must come, where the route asks for one. IPv6 on Linux. */
  source?: string;
  sourcePrefixLength?: number;
  /**
   * Absent from Linux's /proc where it does not tell: of a rejecting route, and of an IPv4 one
   * without an interface. What a user made local or anycast, it shows as unicast.
   */
  type?: RouteType;
  /** Number of the routing table. Absent for IPv6 from Linux's /proc, which does not tell. */
  table?: number;
  /** Of the tables that the kernel itself knows. */
  tableName?: 'default' | 'main' | 'local';
  /** Who made the route: RTPROT_* of Linux, from netlink; NL_ROUTE_PROTOCOL of Windows. */
  protocol?: number;
  /** The name that the system's header has for it, in lower case: `kernel`, `static`, `bgp`. */
  protocolName?: string;
  /** RT_SCOPE_*: how far away the destination is, 0 anywhere, 255 nowhere. Linux, from netlink. */
  scope?: number;
  scopeName?: 'universe' | 'site' | 'link' | 'host' | 'nowhere';
  /** IPv4 type of service that a packet must have; 0 for any. Linux, from netlink. */
  tos?: number;
  /** The lower, the better; what `route` and netstat call the metric. Absent where none is set. */
  priority?: number;
  /** How much of that comes from the interface by which it leads, not from the route. Windows. */
  interfacePriority?: number;
  /** Address that packets get which have none yet. */
  preferredSource?: string;
  /** Ways to the destination; none where packets go nowhere. More than one: multipath. */
  nextHops: NextHop[];
  /** Id of the nexthop object to which the route refers. Linux 5.3 and later. */
  nextHopId?: number;
  /** That object. Linux, from netlink. */
  nextHopObject?: NextHopObject;
  metrics?: RouteMetrics;
  /** Linux, from netlink. */
  flags?: RouteFlag[];
  /** Linux, from /proc. */
  rtfFlags?: RtfFlag[];
  /** Until it goes away by itself; below zero where it should have gone. */
  expiresMs?: number;
  /** Until it is no longer preferred, and since it was made or changed. Windows. */
  preferredMs?: number;
  ageMs?: number;
  /** How the system came by it. Windows: NL_ROUTE_ORIGIN. */
  origin?: (typeof ROUTE_ORIGINS)[number] | `UNKNOWN(${number})`;
  /** Whether it never goes away by itself; made by autoconfiguration; announced to others. Windows. */
  immortal?: boolean;
  autoconfigured?: boolean;
  published?: boolean;
  /** Kept for when the system starts, whether in use now or not: of those asked for as such. */
  persistent?: boolean;
  /** Router preference, RFC 4191. IPv6. */
  preference?: 'low' | 'medium' | 'high' | `UNKNOWN(${number})`;
  /** Linux, from netlink, where there is anything to tell. */
  cache?: RouteCache;
  /** Interface by which packets come that take it: of cached and multicast routes. Linux. */
  inputInterfaceIndex?: number;
  inputInterfaceName?: string;
  /** fwmark and user for which a cached route holds. Linux. */
  mark?: number;
  uid?: number;
  /** References that the kernel itself counts. Linux, from /proc: of IPv6, and of IPv4 before 2.6.39. */
  refCount?: number;
  /** How often it was used. Linux, from /proc: of IPv6 before 4.16, of IPv4 before 2.6.39. */
  useCount?: number;
}

/** NL_ROUTE_ORIGIN. nldef.h */
export const ROUTE_ORIGINS = [
  'manual',
  'wellKnown',
  'dhcp',
  'routerAdvertisement',
  '6to4',
] as const;

/** One way to a destination. */
export interface NextHop {
  /** Absent from Linux's /proc, which has names alone. */
  interfaceIndex?: number;
  interfaceName?: string;
  /** Router to send to, of either family whatever the route's; absent where directly attached. */
  gateway?: string;
  /** Share of the traffic, 1 and up, where there are several. */
  weight?: number;
  /** Linux, from netlink. */
  flags?: NextHopFlag[];
  /** How packets are wrapped. Linux, from netlink. */
  encapsulation?: Encapsulation;
  /** For policy and accounting; 0 is none. Linux, IPv4. */
  realms?: { from: number; to: number };
}

/** A way, or a group of ways, that many routes share. include/uapi/linux/nexthop.h */
export interface NextHopObject
  extends Pick<Route, 'protocol' | 'protocolName' | 'scope' | 'scopeName'> {
  id: number;
  /** Absent where it is a group, or where packets go nowhere. */
  nextHop?: NextHop;
  /** Ids of the objects that share the traffic, and their shares, 1 and up. */
  group?: { id: number; weight: number }[];
  /** `resilient`: flows keep their way where one comes or goes. */
  groupType?: 'multipath' | 'resilient' | `UNKNOWN(${number})`;
  resilient?: ResilientGroup;
  /** Packets are thrown away. */
  blackhole?: boolean;
  /** It is for the forwarding table of a bridge. */
  bridge?: boolean;
}

/** How a resilient group moves flows: when a bucket is idle, and when all are moved regardless. */
export interface ResilientGroup {
  buckets?: number;
  idleTimerMs?: number;
  unbalancedTimerMs?: number;
  /** How long it has been out of balance. */
  unbalancedMs?: number;
}

/**
 * RTM_F_*, of which RT_ tells those apart that a next hop can have too; RTCF_* of cached IPv4
 * routes; RTNH_F_* of a multipath route as a whole. linux/rtnetlink.h, linux/in_route.h
 */
export type RouteFlag =
  | 'NOTIFY'
  | 'CLONED'
  | 'EQUALIZE'
  | 'PREFIX'
  | 'LOOKUP_TABLE'
  | 'FIB_MATCH'
  | 'RT_OFFLOAD'
  | 'RT_TRAP'
  | 'RT_OFFLOAD_FAILED'
  | 'DIRECTDST'
  | 'REDIRECTED'
  | 'TPROXY'
  | 'FAST'
  | 'MASQ'
  | 'SNAT'
  | 'DOREDIRECT'
  | 'DIRECTSRC'
  | 'DNAT'
  | 'BROADCAST'
  | 'MULTICAST'
  | 'REJECT'
  | 'LOCAL'
  | NextHopFlag;

/** RTNH_F_*. include/uapi/linux/rtnetlink.h */
export type NextHopFlag =
  | 'DEAD'
  | 'PERVASIVE'
  | 'ONLINK'
  | 'OFFLOAD'
  | 'LINKDOWN'
  | 'UNRESOLVED'
  | 'TRAP'
  | `UNKNOWN(${number})`;

/** RTF_*. include/uapi/linux/route.h, include/uapi/linux/ipv6_route.h */
export type RtfFlag =
  | 'UP'
  | 'GATEWAY'
  | 'HOST'
  | 'REINSTATE'
  | 'DYNAMIC'
  | 'MODIFIED'
  | 'MTU'
  | 'WINDOW'
  | 'IRTT'
  | 'REJECT'
  | 'DEFAULT'
  | 'ALLONLINK'
  | 'ADDRCONF'
  | 'PREFIX_RT'
  | 'ANYCAST'
  | 'NONEXTHOP'
  | 'EXPIRES'
  | 'ROUTEINFO'
  | 'CACHE'
  | 'FLOW'
  | 'POLICY'
  | 'PCPU'
  | 'LOCAL'
  | `UNKNOWN(${number})`;

/** RTAX_*: what TCP and IP take from the route. include/uapi/linux/rtnetlink.h */
export interface RouteMetrics {
  /** Largest packet, bytes. */
  mtu?: number;
  /** Largest window to offer, bytes. */
  windowBytes?: number;
  rttMs?: number;
  rttVarianceMs?: number;
  /** Slow-start threshold and congestion window, segments. */
  slowStartThreshold?: number;
  congestionWindow?: number;
  /** Largest segment to offer, bytes. */
  advertisedMss?: number;
  reordering?: number;
  hopLimit?: number;
  /** Congestion window at the start, segments. */
  initialCongestionWindow?: number;
  features?: RouteFeature[];
  rtoMinMs?: number;
  /** Receive window at the start, segments. */
  initialReceiveWindow?: number;
  quickAck?: boolean;
  /** Congestion control algorithm. */
  congestion?: string;
  fastOpenNoCookie?: boolean;
  /** Of the above: those that the kernel must not change as it learns. */
  locked?: RouteMetricName[];
}

export type RouteMetricName = Exclude<keyof RouteMetrics, 'locked'> | `UNKNOWN(${number})`;

/** RTAX_FEATURE_*. */
export type RouteFeature =
  | 'ECN'
  | 'SACK'
  | 'TIMESTAMP'
  | 'ALLFRAG'
  | 'TCP_USEC_TS'
  | `UNKNOWN(${number})`;

/** struct rta_cacheinfo. include/uapi/linux/rtnetlink.h */
export interface RouteCache {
  references: number;
  lastUsedMs: number;
  uses: number;
  /** errno that packets get, above zero. */
  error?: number;
  /** Identification of the last IP packet, timestamp of the peer and its age in seconds. */
  ipId?: number;
  timestamp?: number;
  timestampAgeSeconds?: number;
}

/**
 * Which routes to read. What is not said is not restricted. From Linux's /proc, a row that does not
 * tell its table, type or protocol is given whatever was asked of it, and a gap says so.
 */
export interface RouteQuery {
  families?: readonly Family[] | undefined;
  /** By number; 254 is the main table, 255 the local one. */
  tables?: readonly number[] | undefined;
  types?: readonly RouteType[] | undefined;
  /** As `protocol` of a row has them; numbers of 8 bits. */
  protocols?: readonly number[] | undefined;
  /** Routes with a next hop by this interface, by its name: rows have no further ones. */
  interfaceName?: string | undefined;
  /** What the kernel learned of single destinations, instead of the tables. Linux, by netlink. */
  cached?: boolean | undefined;
  /** What is kept for when the system starts, instead of the tables. Windows. */
  persistent?: boolean | undefined;
}
