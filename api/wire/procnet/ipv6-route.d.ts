/** A line of /proc/net/ipv6_route. net/ipv6/ip6_fib.c ipv6_route_native_seq_show */
export interface Ipv6RouteLine {
    destination: string;
    prefixLength: number;
    source: string;
    sourcePrefixLength: number;
    /** `::` where there is none. */
    gateway: string;
    metric: number;
    refCount: number;
    /** 0 ever since Linux 4.16. */
    uses: number;
    /** RTF_*. */
    flags: number;
    interfaceName: string | undefined;
}
export declare function parseIpv6RouteLine(line: string): Ipv6RouteLine;
