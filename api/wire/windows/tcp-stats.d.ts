import type { Reader } from '../reader.js';
import { type StatisticsItem } from './statistics-item.js';
export declare const TCP_STATS_SIZE = 60;
export declare const TCP_STATS2_SIZE = 72;
/** MIB_TCPSTATS, 60 bytes. tcpmib.h */
export declare function readTcpStats(reader: Reader): StatisticsItem[];
/** MIB_TCPSTATS2, 72 bytes: segments are counted in 64 bits. tcpmib.h */
export declare function readTcpStats2(reader: Reader): StatisticsItem[];
