import type { Reader } from '../reader.js';
import { readDwords, type StatisticsItem } from './statistics-item.js';

export const UDP_STATS_SIZE = 20;
export const UDP_STATS2_SIZE = 32;

/** MIB_UDPSTATS, 20 bytes. udpmib.h */
export function readUdpStats(reader: Reader): StatisticsItem[] {
  return readDwords(reader, ['InDatagrams', 'NoPorts', 'InErrors', 'OutDatagrams', 'NumAddrs']);
}

/** MIB_UDPSTATS2, 32 bytes with those that fill it up: datagrams are counted in 64 bits. udpmib.h */
export function readUdpStats2(reader: Reader): StatisticsItem[] {
  return [
    { name: 'InDatagrams', value: reader.u64() },
    ...readDwords(reader, ['NoPorts', 'InErrors']),
    { name: 'OutDatagrams', value: reader.u64() },
    ...readDwords(reader, ['NumAddrs']),
  ];
}
