import type { Family } from '../../model/address.js';
import type { Reader } from '../reader.js';
import { type StatisticsItem } from './statistics-item.js';
export declare const IP_STATS_SIZE = 92;
/** MIB_IPSTATS, 92 bytes. ipmib.h */
export declare function readIpStats(reader: Reader, family: Family): StatisticsItem[];
