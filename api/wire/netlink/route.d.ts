import type { ByteOrder, Reader } from '../reader.js';
import { type NextHopMessage } from './next-hop.js';
import { type MetricValues } from './route-metrics.js';
/** RTM_F_CLONED. */
export declare const RTM_F_CLONED = 512;
export interface RouteRequest {
    family: number;
    /** 0 for every one: table, protocol, type. */
    table: number;
    protocol: number;
    type: number;
    /** RTM_F_*. */
    flags: number;
}
/** struct rtmsg, 12 bytes, as a filter, and RTA_TABLE, whose number does not fit into it. */
export declare function writeRouteRequest(request: RouteRequest, byteOrder: ByteOrder): Uint8Array;
/** struct rtmsg and its attributes; numbers as the kernel has them. */
export interface RouteMessage {
    family: number;
    destinationLength: number;
    sourceLength: number;
    tos: number;
    table: number;
    protocol: number;
    scope: number;
    type: number;
    /** RTM_F_*; of a multipath route RTNH_F_* too. */
    flags: number;
    destination?: string;
    source?: string;
    inputInterface?: number;
    priority?: number;
    preferredSource?: string;
    metrics?: MetricValues;
    cacheInfo?: CacheInfo;
    mark?: number;
    preference?: number;
    uid?: number;
    nextHopId?: number;
    /** What the message says of the one next hop itself. */
    nextHop: NextHopMessage;
    /** RTA_MULTIPATH. */
    nextHops?: NextHopMessage[];
}
/** struct rta_cacheinfo, 32 bytes: times in clock ticks. */
export interface CacheInfo {
    references: number;
    lastUse: number;
    expires: number;
    error: number;
    used: number;
    id: number;
    timestamp: number;
    timestampAge: number;
}
export declare function readRouteMessage(reader: Reader): RouteMessage;
