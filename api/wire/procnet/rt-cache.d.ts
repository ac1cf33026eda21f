import type { ByteOrder } from '../reader.js';
/**
 * A line of /proc/net/rt_cache: what Linux learned of a destination. Since Linux 3.6 the file has
 * nothing but its heading. net/ipv4/route.c rt_cache_seq_show
 */
export interface RtCacheLine {
    interfaceName: string | undefined;
    destination: string;
    gateway: string;
    /** RTCF_*. */
    flags: number;
    references: number;
    uses: number;
    metric: number;
    source: string;
    /** 40 more than the largest segment to offer; 0 where none is set. */
    mtu: number;
    window: number;
    /** Milliseconds. */
    rtt: number;
    tos: number;
    /** The address of this system that the packets go to or come from. */
    specificDestination: string;
}
export declare function parseRtCacheLine(line: string, byteOrder: ByteOrder): RtCacheLine;
