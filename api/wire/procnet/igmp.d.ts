import type { ByteOrder } from '../reader.js';
/** A membership of /proc/net/igmp. net/ipv4/igmp.c igmp_mc_seq_show */
export interface IgmpMembership {
    interfaceIndex: number;
    interfaceName: string;
    /** `V1`, `V2`, `V3`, `NONE`. */
    querier: string;
    address: string;
    users: number;
    /** Until the report, clock ticks; undefined where no timer is running. */
    timer: number | undefined;
    reporter: boolean;
}
/** The file line by line: an interface, then its memberships. */
export declare class IgmpLines {
    private readonly byteOrder;
    private current;
    constructor(byteOrder: ByteOrder);
    /** A membership, or undefined for any other line. */
    push(line: string): IgmpMembership | undefined;
    private membership;
}
