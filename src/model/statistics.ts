import type { Family } from './address.js';

/**
 * What the system counts of one thing that its network protocols do, since it started (on Linux:
 * since the network namespace was made). A few are no counts but settings and present numbers;
 * `counterMeaning` tells which, and what each one means.
 */
export interface Counter {
  /**
   * What keeps it: `Ip`, `Icmp`, `IcmpMsg` (messages by the number of their type), `Tcp`, `Udp`,
   * `UdpLite`, `Sctp`; what Linux counts beyond the RFCs: `IpExt`, `TcpExt`, `MPTcpExt`. One that
   * we do not know is kept.
   */
  group: string;
  /** The system's name of it within the group, which is the RFC's where it has one. */
  name: string;
  /** Whose packets it counts; absent where those of both versions, as TCP's. */
  family?: Family;
  /** At least 0, but for a setting like `MaxConn`, where -1 is: no limit. */
  value: bigint;
}

/** Which statistics to read. What is not said is not restricted. */
export interface StatisticsQuery {
  /** Counters of both versions are not restricted by it. */
  families?: readonly Family[] | undefined;
}

/** The one name by which the kernel, its documentation and nstat know it: `Ip6InReceives`. */
export function counterName({ group, family, name }: Omit<Counter, 'value'>): string {
  return `${group}${family === 'IPv6' ? '6' : ''}${name}`;
}

/** The values by that name. Where one is told more than once, the last. */
export function countersByName(counters: Iterable<Counter>): Map<string, bigint> {
  const values = new Map<string, bigint>();
  for (const counter of counters) values.set(counterName(counter), counter.value);
  return values;
}
