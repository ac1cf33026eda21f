import type { Reader } from '../reader.js';
import { type StatisticsItem } from './statistics-item.js';
export declare const UDP_STATS_SIZE = 20;
export declare const UDP_STATS2_SIZE = 32;
/** MIB_UDPSTATS, 20 bytes. udpmib.h */
export declare function readUdpStats(reader: Reader): StatisticsItem[];
/** MIB_UDPSTATS2, 32 bytes with those that fill it up: datagrams are counted in 64 bits. udpmib.h */
export declare function readUdpStats2(reader: Reader): StatisticsItem[];
