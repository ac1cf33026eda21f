/** A line of /proc/net/igmp6. net/ipv6/mcast.c igmp6_mc_seq_show */
export interface Igmp6Line {
    interfaceIndex: number;
    interfaceName: string;
    address: string;
    users: number;
    /** MAF_*. include/net/if_inet6.h */
    flags: number;
    /** Until the report, clock ticks; 0 where no timer is running. */
    timer: number;
}
export declare function parseIgmp6Line(line: string): Igmp6Line;
