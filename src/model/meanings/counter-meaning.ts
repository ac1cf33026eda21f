import { icmpTypeName } from '../icmp-types.js';
import type { Counter } from '../statistics.js';
import { ICMP, ICMP_RISING, ICMP_TYPES } from './icmp.js';
import { IP } from './ip.js';
import type { Meanings } from './meaning.js';
import { MPTCP } from './mptcp.js';
import { SCTP } from './sctp.js';
import { TCP } from './tcp.js';
import { TCP_ENDING } from './tcp-ending.js';
import { TCP_LOSS } from './tcp-loss.js';
import { TCP_OPENING } from './tcp-opening.js';
import { TCP_PAST } from './tcp-past.js';
import { TCP_RECEIVING } from './tcp-receiving.js';
import { TCP_SENDING } from './tcp-sending.js';
import { UDP } from './udp.js';

/** What a counter is about. */
export interface CounterMeaning {
  /** What is counted, in a line, without a full stop. */
  meaning: string;
  /** What it tells an operator when it rises, where that is known. */
  rising?: string;
  /** `count` only grows; `gauge` is a present number; `setting` is what somebody configured. */
  kind: 'count' | 'gauge' | 'setting';
}

const GROUPS: Readonly<Record<string, readonly Meanings[]>> = {
  Ip: [IP],
  IpExt: [IP],
  Icmp: [ICMP],
  Tcp: [TCP],
  TcpExt: [TCP_OPENING, TCP_RECEIVING, TCP_SENDING, TCP_LOSS, TCP_ENDING, TCP_PAST],
  Udp: [UDP],
  UdpLite: [UDP],
  Sctp: [SCTP],
  MPTcpExt: [MPTCP],
};

const SETTINGS = new Set([
  'Forwarding',
  'DefaultTTL',
  'RtoAlgorithm',
  'RtoMin',
  'RtoMax',
  'MaxConn',
]);
const GAUGES = new Set([
  'CurrEstab',
  'MPCurrEstab',
  'NumIf',
  'NumAddr',
  'NumRoutes',
  'NumConns',
  'NumAddrs',
]);

/** What a counter means, in words; undefined for one that we do not know. */
export function counterMeaning(counter: Omit<Counter, 'value'>): CounterMeaning | undefined {
  const { group, name } = counter;
  for (const meanings of own(GROUPS, group) ?? []) {
    const [meaning, rising] = own(meanings, name) ?? [];
    if (meaning === undefined) continue;
    const kind = SETTINGS.has(name) ? 'setting' : GAUGES.has(name) ? 'gauge' : 'count';
    return { meaning, ...(rising !== undefined && { rising }), kind };
  }
  return group === 'Icmp' || group === 'IcmpMsg' ? messagesMeaning(counter) : undefined;
}

const MESSAGES = /^(In|Out)(?:Type(\d{1,3})|(\w+))$/;

/** Counts of ICMP messages of one type, by its number or by its name. */
function messagesMeaning({ name, family = 'IPv4' }: Omit<Counter, 'value'>) {
  const [, direction, digits, word = ''] = MESSAGES.exec(name) ?? [];
  const type = digits === undefined ? own(ICMP_TYPES[family], word) : Number(digits);
  if (type === undefined) return;
  const known = icmpTypeName(family, type);
  const rising = ICMP_RISING[`${direction} ${known}`];
  const what = known === undefined ? `of type ${type}` : `'${known}'`;
  return {
    meaning: `ICMP messages ${what} ${direction === 'In' ? 'that arrived' : 'sent'}`,
    ...(rising !== undefined && { rising }),
    kind: 'count',
  } as const;
}

/** Names come from outside: `constructor` is none. */
function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
