import type { Family } from './address.js';
import type { RouteType } from './routes.js';

/** The states that have a name. */
export const NEIGHBOUR_STATES = [
  'NONE',
  'INCOMPLETE',
  'REACHABLE',
  'STALE',
  'DELAY',
  'PROBE',
  'FAILED',
  'NOARP',
  'PERMANENT',
] as const;

/**
 * NUD_*, how sure the system is of a neighbour; NONE where it is not asked for. From RFC 4861, 7.3.2:
 * INCOMPLETE is asked for the first time, REACHABLE answered lately, STALE long ago, DELAY and PROBE
 * are asked again, FAILED did not answer; NOARP and PERMANENT are never asked.
 */
export type NeighbourState = (typeof NEIGHBOUR_STATES)[number] | `UNKNOWN(${number})`;

/** NTF_* and NTF_EXT_*. include/uapi/linux/neighbour.h */
export type NeighbourFlag =
  | 'USE'
  | 'SELF'
  | 'MASTER'
  | 'PROXY'
  | 'EXT_LEARNED'
  | 'OFFLOADED'
  | 'STICKY'
  | 'ROUTER'
  | 'MANAGED'
  | 'LOCKED'
  | 'EXT_VALIDATED'
  | `UNKNOWN(${number})`;

/** Who is reached on a link by which hardware address: ARP for IPv4, NDP for IPv6. */
export interface Neighbour {
  family: Family;
  address: string;
  /** Absent where the system answers for an address on every interface; from Linux's /proc. */
  interfaceIndex?: number;
  interfaceName?: string;
  /** Absent where nobody has answered yet, and of an entry for a proxy. */
  hardwareAddress?: string;
  /** ARPHRD_* of the interface. */
  hardwareType?: number;
  hardwareTypeName?: string;
  /** From Linux's /proc: PERMANENT alone is told apart. */
  state?: NeighbourState;
  /** PROXY: no neighbour, but an address for which this system answers itself. */
  flags: NeighbourFlag[];
  /** What kind of address it is. Linux, from netlink. */
  type?: RouteType;
  /** How often it was asked without an answer. Linux, from netlink. */
  probes?: number;
  /** Linux, from netlink. */
  cache?: NeighbourCache;
  /** RTPROT_*: who made the entry, where that was said. Linux 5.1 and later. */
  protocol?: number;
  protocolName?: string;
}

/** struct nda_cacheinfo: how long ago, and references. include/uapi/linux/neighbour.h */
export interface NeighbourCache {
  confirmedMs: number;
  usedMs: number;
  updatedMs: number;
  references: number;
}

/** Which neighbours to read. What is not said is not restricted. */
export interface NeighbourQuery {
  families?: readonly Family[] | undefined;
  /** What the row does not tell, as from Linux's /proc, is let through. */
  states?: readonly NeighbourState[] | undefined;
  /** By its name: rows have no further ones. */
  interfaceName?: string | undefined;
}
