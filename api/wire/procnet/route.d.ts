import type { ByteOrder } from '../reader.js';
/** A line of /proc/net/route. net/ipv4/fib_trie.c fib_route_seq_show */
export interface RouteLine {
    /** Undefined where the kernel shows `*`: no interface, packets go nowhere. */
    interfaceName: string | undefined;
    destination: string;
    /** 0.0.0.0 where there is none, or where it is an IPv6 address. */
    gateway: string;
    /** RTF_*. */
    flags: number;
    /** 0, as `uses`, ever since Linux 2.6.39. */
    references: number;
    uses: number;
    metric: number;
    prefixLength: number;
    /** 40 more than the largest segment to offer; 0 where none is set. */
    mtu: number;
    window: number;
    /** Milliseconds. */
    rtt: number;
}
export declare function isRouteHeading(line: string): boolean;
export declare function parseRouteLine(line: string, byteOrder: ByteOrder): RouteLine;
