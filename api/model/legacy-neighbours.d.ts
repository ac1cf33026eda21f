/** The families that tell of neighbours. */
export declare const LEGACY_NEIGHBOUR_FAMILIES: readonly ["netrom", "rose", "ddp"];
/** A neighbour of NET/ROM. net/netrom/nr_route.c nr_neigh_show */
export interface NetromNeighbour {
    family: 'netrom';
    /** By which routes name it. */
    number: number;
    callsign: string;
    interfaceName?: string;
    /** 0 to 255, of which the largest is the best. */
    quality: number;
    /** Whether the quality was set by hand, so that nothing that is heard changes it. */
    locked: boolean;
    /** Routes that lead by it. */
    routeCount: number;
    /** How often it could not be reached since it last was. */
    failures: number;
    /** Stations that repeat the frames, in order. */
    digipeaters: string[];
}
/** A neighbour of ROSE. net/rose/rose_route.c rose_neigh_show */
export interface RoseNeighbour {
    family: 'rose';
    /** By which routes and sockets name it. */
    number: number;
    /** RSLOOP-0 is this machine itself. */
    callsign: string;
    interfaceName?: string;
    /** Routes that lead by it. */
    routeCount: number;
    /** Virtual calls that go by it. */
    circuitCount: number;
    /** Which side of the link this machine is. */
    mode: 'DCE' | 'DTE';
    /** Whether the link is up: restarted, as X.25 says. */
    restarted: boolean;
    /** What the timers have left: of a restart that waits for its answer, of a link that failed. */
    t0ExpiresMs: number;
    failureExpiresMs: number;
    digipeaters: string[];
}
/** A neighbour of AppleTalk, as AARP knows it. net/appletalk/aarp.c aarp_seq_show */
export interface DdpNeighbour {
    family: 'ddp';
    /** Hexadecimal digits: network and, behind a colon, node. */
    address: string;
    interfaceName?: string;
    hardwareAddress: string;
    /** `proxy`: no neighbour, but an address for which this machine answers itself. */
    state: 'resolved' | 'unresolved' | 'proxy';
    /** Until it is forgotten, or asked for again; below 0 where that is due. */
    expiresMs: number;
    /** How long ago it was asked for, and how often; where nobody has answered yet. */
    lastSentMs?: number;
    retries?: number;
}
/** A neighbour of a family beside those of the Internet; `family` tells which. */
export type LegacyNeighbour = NetromNeighbour | RoseNeighbour | DdpNeighbour;
/** Which of them to read. */
export interface LegacyNeighbourQuery {
    /** Those that the system has, where nothing is said; one that is named and not there is a gap. */
    families?: readonly LegacyNeighbour['family'][] | undefined;
}
