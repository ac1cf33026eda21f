import { FAMILIES, type Family } from '../../model/address.js';
import { SystemCallError } from '../../model/errors.js';
import type { Counter, StatisticsQuery } from '../../model/statistics.js';
import type { Gap } from '../../model/table.js';
import { Reader } from '../../wire/reader.js';
import { ICMP_STATS_SIZE, readIcmpStats } from '../../wire/windows/icmp-stats.js';
import { IP_STATS_SIZE, readIpStats } from '../../wire/windows/ip-stats.js';
import { WINDOWS_AF } from '../../wire/windows/sockaddr-inet.js';
import type { StatisticsItem } from '../../wire/windows/statistics-item.js';
import {
  readTcpStats,
  readTcpStats2,
  TCP_STATS_SIZE,
  TCP_STATS2_SIZE,
} from '../../wire/windows/tcp-stats.js';
import {
  readUdpStats,
  readUdpStats2,
  UDP_STATS_SIZE,
  UDP_STATS2_SIZE,
} from '../../wire/windows/udp-stats.js';
import type { Source } from '../backend.js';
import { inParts, type Part } from '../parts.js';
import { answerOf, BUFFER, type WindowsPort } from './port.js';

/** A structure of counters, and the function that fills it. */
interface Structure {
  function: string;
  size: number;
  read: (reader: Reader, family: Family) => readonly (StatisticsItem & { group?: string })[];
}

/** By group; where there are several, the one that counts further first, which older ones lack. */
const STRUCTURES: readonly (readonly [group: string, ...ways: Structure[]])[] = [
  ['Ip', { function: 'GetIpStatisticsEx', size: IP_STATS_SIZE, read: readIpStats }],
  ['Icmp', { function: 'GetIcmpStatisticsEx', size: ICMP_STATS_SIZE, read: readIcmpStats }],
  [
    'Tcp',
    { function: 'GetTcpStatisticsEx2', size: TCP_STATS2_SIZE, read: readTcpStats2 },
    { function: 'GetTcpStatisticsEx', size: TCP_STATS_SIZE, read: readTcpStats },
  ],
  [
    'Udp',
    { function: 'GetUdpStatisticsEx2', size: UDP_STATS2_SIZE, read: readUdpStats2 },
    { function: 'GetUdpStatisticsEx', size: UDP_STATS_SIZE, read: readUdpStats },
  ],
];

/** Counters of the protocols; Windows counts those of either version of IP by themselves. */
export function statistics(port: WindowsPort): Source<Counter, StatisticsQuery> {
  return ({ families = FAMILIES }) => {
    const wanted = FAMILIES.filter((family) => families.includes(family));
    const parts = STRUCTURES.flatMap(([group, ...ways]) =>
      wanted.map((family): Part<Counter> => {
        const what = `${group} counters of ${family}`;
        return { what, batches: () => countersOf(port, group, ways, family) };
      }),
    );
    return inParts('iphlpapi', parts);
  };
}

function* countersOf(
  port: WindowsPort,
  group: string,
  ways: readonly Structure[],
  family: Family,
): Generator<Counter[], Gap[]> {
  let failure: unknown;
  for (const way of ways) {
    try {
      const items = way.read(yield* fill(port, way, family), family);
      yield items.map((item) => ({ group, ...item, family }));
      return [];
    } catch (error) {
      if (!(error instanceof SystemCallError)) throw error;
      failure = error;
    }
  }
  throw failure;
}

function* fill(
  port: WindowsPort,
  { function: name, size }: Structure,
  family: Family,
): Generator<never[], Reader> {
  const answer = yield* answerOf(port, {
    name: `${name} ${family}`,
    kind: 'fixed',
    function: name,
    arguments: [BUFFER, WINDOWS_AF[family]],
    initial: new Uint8Array(size),
  });
  return new Reader(answer, 'LE', name);
}
