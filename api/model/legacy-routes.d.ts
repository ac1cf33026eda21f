import type { RtfFlag } from './routes.js';
/** A route of IPX. net/ipx/ipx_proc.c ipx_seq_route_show */
export interface IpxRoute {
    family: 'ipx';
    kind: 'route';
    /** Network, eight hexadecimal digits. */
    destination: string;
    /** The next router: network and node, hexadecimal. Absent where the network is at hand. */
    routerNetwork?: string;
    routerNode?: string;
}
/** A route of AX.25. net/ax25/ax25_route.c ax25_rt_seq_show */
export interface Ax25Route {
    family: 'ax25';
    kind: 'route';
    /** Callsign; absent where the route is that of all others. */
    destination?: string;
    interfaceName?: string;
    /** How IP is sent there; absent where that is left to the interface. */
    ipMode?: 'virtual-circuit' | 'datagram';
    /** Stations that repeat the frames, in order. */
    digipeaters: string[];
}
/** A way to a node of NET/ROM. */
export interface NetromNextHop {
    /** 0 to 255, of which the largest is the best. */
    quality: number;
    /** Broadcasts that may fail to name it before it is forgotten. */
    obsolescence: number;
    /** `number` of a row of `legacyNeighbours`. */
    neighbour: number;
}
/** A node of NET/ROM. net/netrom/nr_route.c nr_node_show */
export interface NetromRoute {
    family: 'netrom';
    kind: 'route';
    /** Callsign of the node. */
    destination: string;
    /** The name by which people call it: up to six bytes that it chose itself. */
    mnemonic?: string;
    /** The best first. */
    nextHops: NetromNextHop[];
    /** Which of them is used, counted from 0; absent where all have failed. */
    selected?: number;
}
/** A route of ROSE. net/rose/rose_route.c rose_node_show */
export interface RoseRoute {
    family: 'rose';
    kind: 'route';
    /** Ten digits, of which `digits` count; absent where it is that of all others. */
    destination?: string;
    digits: number;
    /** `number` of rows of `legacyNeighbours`, the first choice first. */
    neighbours: number[];
}
/** One side of a virtual call that passes through this machine. */
export interface RoseCircuitEnd {
    /** LCI, the logical channel. */
    channel: number;
    address?: string;
    callsign?: string;
    /** `number` of a row of `legacyNeighbours`. */
    neighbour: number;
}
/** A virtual call of ROSE from one neighbour to another. rose_route_show */
export interface RoseCircuit {
    family: 'rose';
    kind: 'circuit';
    /** Absent where that side is gone. */
    source?: RoseCircuitEnd;
    destination?: RoseCircuitEnd;
}
/** A route of X.25. net/x25/x25_proc.c x25_seq_route_show */
export interface X25Route {
    family: 'x25';
    kind: 'route';
    /** Address of which the first `digits` count, zeros behind them. */
    destination: string;
    /** 0 to 15. */
    digits: number;
    interfaceName?: string;
}
/** A virtual call of X.25 from one interface to another. Linux 2.6.21; x25_seq_forward_show */
export interface X25Circuit {
    family: 'x25';
    kind: 'circuit';
    /** LCI, the logical channel, the same on both. */
    channel: number;
    interfaceNames: [string, string];
}
/** A route of AppleTalk. net/appletalk/atalk_proc.c atalk_seq_route_show */
export interface DdpRoute {
    family: 'ddp';
    kind: 'route';
    /** Hexadecimal digits: network and, behind a colon, node. Absent where it is the default. */
    destination?: string;
    gateway: string;
    rtfFlags: RtfFlag[];
    interfaceName: string;
}
/**
 * A route of a family beside those of the Internet, or a virtual call that passes through this
 * machine; `family` and `kind` tell which.
 */
export type LegacyRoute = IpxRoute | Ax25Route | X25Route | X25Circuit | NetromRoute | RoseRoute | RoseCircuit | DdpRoute;
/** Which of them to read. */
export interface LegacyRouteQuery {
    /** Those that the system has, where nothing is said; one that is named and not there is a gap. */
    families?: readonly LegacyRoute['family'][] | undefined;
}
