import type { Family } from '../../model/address.js';
import { ICMP_TYPES } from '../../model/meanings/icmp.js';
import type { Reader } from '../reader.js';
import { readDwords, type StatisticsItem } from './statistics-item.js';

/** With the group where that is another than the structure's. */
type IcmpItem = StatisticsItem & { group?: string };

export const ICMP_STATS_SIZE = 2064;
const TYPES = 256;

/** Where Linux counts messages by the number of their type. */
const MESSAGES_GROUP: Readonly<Record<Family, { group?: string }>> = {
  IPv4: { group: 'IcmpMsg' },
  IPv6: {},
};

/**
 * MIB_ICMP_EX, 2064 bytes: MIBICMPSTATS_EX of what came in, and of what was sent. Types of which there
 * was no message are left out, but for those that have a name. ipmib.h
 */
export function readIcmpStats(reader: Reader, family: Family): IcmpItem[] {
  return (['In', 'Out'] as const).flatMap((direction) => {
    const sums = readDwords(reader, [`${direction}Msgs`, `${direction}Errors`]);
    const counts = Array.from({ length: TYPES }, () => BigInt(reader.u32()));
    const named = Object.entries(ICMP_TYPES[family]).map(([word, type]) => ({
      name: `${direction}${word}`,
      value: counts[type] ?? 0n,
    }));
    const numbered = counts.flatMap((value, type) =>
      value === 0n ? [] : [{ ...MESSAGES_GROUP[family], name: `${direction}Type${type}`, value }],
    );
    return [...sums, ...named, ...numbered];
  });
}
