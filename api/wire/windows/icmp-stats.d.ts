import type { Family } from '../../model/address.js';
import type { Reader } from '../reader.js';
import { type StatisticsItem } from './statistics-item.js';
/** With the group where that is another than the structure's. */
type IcmpItem = StatisticsItem & {
    group?: string;
};
export declare const ICMP_STATS_SIZE = 2064;
/**
 * MIB_ICMP_EX, 2064 bytes: MIBICMPSTATS_EX of what came in, and of what was sent. Types of which there
 * was no message are left out, but for those that have a name. ipmib.h
 */
export declare function readIcmpStats(reader: Reader, family: Family): IcmpItem[];
export {};
