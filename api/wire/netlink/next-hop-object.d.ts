import type { ByteOrder, Reader } from '../reader.js';
import { type NextHopMessage } from './next-hop.js';
/** struct nhmsg, 8 bytes: every object. */
export declare function writeNextHopObjectRequest(byteOrder: ByteOrder): Uint8Array;
/** struct nhmsg and its attributes; numbers as the kernel has them. */
export interface NextHopObjectMessage {
    family: number;
    scope: number;
    protocol: number;
    id: number;
    nextHop: NextHopMessage;
    group?: {
        id: number;
        weight: number;
    }[];
    /** NEXTHOP_GRP_TYPE_*. */
    groupType?: number;
    isBlackhole: boolean;
    isOfBridge: boolean;
    resilient?: ResilientMessage;
}
/** NHA_RES_GROUP_*. */
export interface ResilientMessage {
    buckets?: number;
    idleTimerMs?: number;
    unbalancedTimerMs?: number;
    unbalancedMs?: number;
}
export declare function readNextHopObject(reader: Reader): NextHopObjectMessage;
