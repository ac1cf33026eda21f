import type { Family } from './address.js';
/** A multicast group that an interface takes packets of: of IP, or of hardware addresses. */
export interface Group {
    /** `link`: `address` is a hardware address. */
    family: Family | 'link';
    interfaceIndex: number;
    interfaceName: string;
    address: string;
    /** How many ask for it: sockets, and the system itself. Linux. */
    references?: number;
    /** Of hardware addresses: whether somebody added it by hand. */
    static?: boolean;
    /** Until the membership is reported, where that is to be. */
    reportsMs?: number;
    /** Of IPv4: whether this system was the last on the link to report it. */
    lastReporter?: boolean;
    /** Of IPv4: which version of IGMP the router on the link speaks. */
    querier?: 'V1' | 'V2' | 'V3' | 'NONE' | `UNKNOWN(${string})`;
    /** Of IPv6. */
    flags?: GroupFlag[];
}
/** MAF_*. include/net/if_inet6.h */
export type GroupFlag = 'TIMER_RUNNING' | 'LAST_REPORTER' | 'LOADED' | 'NOREPORT' | 'GSQUERY' | `UNKNOWN(${number})`;
/** Which groups to read. What is not said is not restricted. */
export interface GroupQuery {
    families?: readonly Group['family'][] | undefined;
    /** By its name: rows have no further ones. */
    interfaceName?: string | undefined;
}
