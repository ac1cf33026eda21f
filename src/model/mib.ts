import type { Family } from './address.js';
import { icmpTypeName } from './icmp-types.js';
import { ICMP, IP, SCTP, SYSTEM_NAMES, TCP, UDP, UDP_LITE } from './mib-objects.js';
import type { Counter } from './statistics.js';

type Counts<Objects extends readonly string[]> = { [Name in Objects[number]]?: bigint };

/** ipSystemStatsTable and the settings of IP. RFC 4293. */
export interface IpMib extends Counts<typeof IP> {
  /** Whether it passes packets on that are not for itself: ipForwarding, ipv6IpForwarding. */
  forwarding?: 'forwarding' | 'notForwarding' | `UNKNOWN(${number})`;
  /** Hops that a packet may take where its sender does not say: ipDefaultTTL. */
  defaultTTL?: number;
}

/** icmpStatsTable and icmpMsgStatsTable. RFC 4293. */
export interface IcmpMib extends Counts<typeof ICMP> {
  /** By the type of the message, ascending; types of which there was no message are left out. */
  messages: IcmpMessages[];
}

/** Messages of one type. */
export interface IcmpMessages {
  /** 0 to 255. */
  type: number;
  /** In words, where it has a name: `echo request`. */
  name?: string;
  inPkts: bigint;
  outPkts: bigint;
}

/** RFC 4022. */
export interface TcpMib extends Counts<typeof TCP> {
  /** How the time until a retransmission is found. `vanj`: Van Jacobson's way. */
  rtoAlgorithm?: RtoAlgorithm | `UNKNOWN(${number})`;
  /** Least time until a retransmission, milliseconds. */
  rtoMin?: number;
  /** Most time until a retransmission, milliseconds. */
  rtoMax?: number;
  /** Connections that there may be; -1 where there is no fixed limit. */
  maxConn?: number;
}

/** RFC 4113. */
export interface UdpMib extends Counts<typeof UDP> {}

/** RFC 5097. */
export interface UdpLiteMib extends Counts<typeof UDP_LITE> {}

/** RFC 3873. */
export interface SctpMib extends Counts<typeof SCTP> {}

/**
 * The objects of the RFCs, without the prefixes that their groups have there: tcpRetransSegs is
 * `tcp.retransSegs`. What the system does not count is absent.
 */
export interface Mib {
  ip: IpMib;
  icmp: IcmpMib;
  tcp: TcpMib;
  udp: UdpMib;
  udplite: UdpLiteMib;
  sctp: SctpMib;
}

const RTO_ALGORITHMS = ['other', 'constant', 'rsre', 'vanj', 'rfc2988'] as const;
export type RtoAlgorithm = (typeof RTO_ALGORITHMS)[number];

const FORWARDING = ['forwarding', 'notForwarding'] as const;

/**
 * The objects of the RFCs for one version of IP. What the system counts for both versions together
 * is the same for either: on Linux, TCP and SCTP.
 */
export function mibOf(counters: Iterable<Counter>, family: Family): Mib {
  const values = new Map<string, bigint>();
  const messages = new Map<number, IcmpMessages>();
  for (const counter of counters) {
    if (counter.family !== undefined && counter.family !== family) continue;
    values.set(`${counter.group} ${counter.name}`, counter.value);
    countMessages(messages, counter, family);
  }
  return {
    ip: ipOf(values),
    icmp: {
      ...counts(values, ['Icmp'], ICMP),
      messages: [...messages.values()].sort((a, b) => a.type - b.type),
    },
    tcp: tcpOf(values),
    udp: counts(values, ['Udp'], UDP),
    udplite: counts(values, ['UdpLite'], UDP_LITE),
    sctp: counts(values, ['Sctp'], SCTP),
  };
}

type Values = ReadonlyMap<string, bigint>;

function counts<Objects extends readonly string[]>(
  values: Values,
  groups: readonly string[],
  objects: Objects,
): Counts<Objects> {
  const found: Partial<Record<string, bigint>> = {};
  for (const object of objects) {
    const name = `${object.charAt(0).toUpperCase()}${object.slice(1)}`;
    for (const group of groups) {
      const value = values.get(`${group} ${name}`) ?? values.get(`${group} ${SYSTEM_NAMES[name]}`);
      if (value !== undefined) found[object] = value;
    }
  }
  return found as Counts<Objects>;
}

function ipOf(values: Values): IpMib {
  const ip: IpMib = counts(values, ['Ip', 'IpExt'], IP);
  const forwarding = values.get('Ip Forwarding');
  const defaultTTL = values.get('Ip DefaultTTL');
  if (forwarding !== undefined) ip.forwarding = word(FORWARDING, forwarding);
  if (defaultTTL !== undefined) ip.defaultTTL = Number(defaultTTL);
  return ip;
}

function tcpOf(values: Values): TcpMib {
  const tcp: TcpMib = counts(values, ['Tcp'], TCP);
  const algorithm = values.get('Tcp RtoAlgorithm');
  if (algorithm !== undefined) tcp.rtoAlgorithm = word(RTO_ALGORITHMS, algorithm);
  for (const name of ['rtoMin', 'rtoMax', 'maxConn'] as const) {
    const value = values.get(`Tcp ${name.charAt(0).toUpperCase()}${name.slice(1)}`);
    if (value !== undefined) tcp[name] = Number(value);
  }
  return tcp;
}

/** The word for a value of an enumeration, which counts from 1. */
function word<Word extends string>(words: readonly Word[], value: bigint) {
  return words[Number(value) - 1] ?? (`UNKNOWN(${Number(value)})` as const);
}

const MESSAGES = /^(In|Out)Type(\d{1,3})$/;

function countMessages(
  messages: Map<number, IcmpMessages>,
  { group, name, value }: Counter,
  family: Family,
): void {
  const [, direction, digits] = group.startsWith('Icmp') ? (MESSAGES.exec(name) ?? []) : [];
  if (digits === undefined) return;
  const type = Number(digits);
  const words = icmpTypeName(family, type);
  const entry = messages.get(type) ?? {
    type,
    ...(words !== undefined && { name: words }),
    inPkts: 0n,
    outPkts: 0n,
  };
  entry[direction === 'In' ? 'inPkts' : 'outPkts'] = value;
  messages.set(type, entry);
}
