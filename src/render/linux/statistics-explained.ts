import { counterMeaning } from '../../model/meanings/counter-meaning.js';
import type { Counter } from '../../model/statistics.js';
import { escapeText } from '../escape.js';
import { ordered, type StatisticsProtocol, type StatisticsStyle, titleOf } from './statistics.js';

export interface ExplainedStyle extends StatisticsStyle {
  /** Counters of 0 too. */
  zeros: boolean;
}

const PROTOCOLS: Readonly<Record<string, StatisticsProtocol>> = {
  Ip: 'raw',
  IpExt: 'raw',
  Icmp: 'raw',
  IcmpMsg: 'raw',
  Tcp: 'tcp',
  TcpExt: 'tcp',
  MPTcpExt: 'tcp',
  Udp: 'udp',
  UdpLite: 'udplite',
  Sctp: 'sctp',
};

/**
 * `netstat -s --explain`, which is ours: each counter by the kernel's name, below it in words what
 * it counts and, where one is known, what it tells when it rises.
 */
export function renderExplained(counters: Iterable<Counter>, style: ExplainedStyle): string {
  let text = '';
  let title: string | undefined;
  for (const counter of ordered(counters, style)) {
    if (!isShown(counter, style)) continue;
    const own = titleOf(counter);
    if (own !== title) text += `${escapeText(own)}:\n`;
    title = own;
    text += explained(counter);
  }
  return text;
}

/** A group that we do not know is of no protocol: it is shown like that of any. */
function isShown({ group, value }: Counter, { show, zeros }: ExplainedStyle): boolean {
  const protocol = Object.hasOwn(PROTOCOLS, group) ? PROTOCOLS[group] : undefined;
  return (protocol === undefined || show.has(protocol)) && (zeros || value !== 0n);
}

function explained(counter: Counter): string {
  const { meaning, rising } = counterMeaning(counter) ?? {};
  let text = `    ${escapeText(counter.name)}: ${counter.value}\n`;
  if (meaning !== undefined) text += `        ${meaning}\n`;
  if (rising !== undefined) text += `        if it rises: ${rising}\n`;
  return text;
}
