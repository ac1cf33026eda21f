import type { Reader } from '../reader.js';
import { readDwords, type StatisticsItem } from './statistics-item.js';

export const TCP_STATS_SIZE = 60;
export const TCP_STATS2_SIZE = 72;

const OPENING = ['ActiveOpens', 'PassiveOpens', 'AttemptFails', 'EstabResets', 'CurrEstab'];
const REST = ['RetransSegs', 'InErrs', 'OutRsts', 'NumConns'];

/** MIB_TCPSTATS, 60 bytes. tcpmib.h */
export function readTcpStats(reader: Reader): StatisticsItem[] {
  return [
    ...readSettings(reader),
    ...readDwords(reader, [...OPENING, 'InSegs', 'OutSegs', ...REST]),
  ];
}

/** MIB_TCPSTATS2, 72 bytes: segments are counted in 64 bits. tcpmib.h */
export function readTcpStats2(reader: Reader): StatisticsItem[] {
  const items = [...readSettings(reader), ...readDwords(reader, OPENING)];
  // 64-bit fields are at a multiple of eight.
  reader.skip(4);
  items.push({ name: 'InSegs', value: reader.u64() }, { name: 'OutSegs', value: reader.u64() });
  return [...items, ...readDwords(reader, REST)];
}

/** MaxConn is -1 where there is no fixed limit. */
function readSettings(reader: Reader): StatisticsItem[] {
  const items = readDwords(reader, ['RtoAlgorithm', 'RtoMin', 'RtoMax']);
  return [...items, { name: 'MaxConn', value: BigInt(reader.i32()) }];
}
