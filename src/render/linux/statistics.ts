import type { Family } from '../../model/address.js';
import { type Counter, counterName } from '../../model/statistics.js';
import { escapeText } from '../escape.js';
import { ICMP, ICMP6 } from './phrases/icmp.js';
import { IP, IP6 } from './phrases/ip.js';
import type { Phrases } from './phrases/phrases.js';
import { SCTP } from './phrases/sctp.js';
import { TCP } from './phrases/tcp.js';
import { TCP_EXT } from './phrases/tcp-ext.js';
import { UDP, UDP6 } from './phrases/udp.js';

/** The protocols that options of netstat choose, by its long options: `--raw` is for IP and ICMP. */
export type StatisticsProtocol = 'raw' | 'tcp' | 'udp' | 'udplite' | 'sctp';

/** What the options of net-tools' netstat ask of `-s`. */
export interface StatisticsStyle {
  /** -6 shows what counts IPv6 alone, and TCP. */
  family: Family;
  /** What net-tools has no phrases for is shown in any case. */
  show: ReadonlySet<StatisticsProtocol>;
}

/** The groups of which net-tools knows something, by their headings. */
const KNOWN: Readonly<Record<string, { phrases: Phrases; protocol: StatisticsProtocol }>> = {
  Ip: { phrases: IP, protocol: 'raw' },
  Icmp: { phrases: ICMP, protocol: 'raw' },
  Tcp: { phrases: TCP, protocol: 'tcp' },
  Udp: { phrases: UDP, protocol: 'udp' },
  Sctp: { phrases: SCTP, protocol: 'sctp' },
  TcpExt: { phrases: TCP_EXT, protocol: 'tcp' },
  Ip6: { phrases: IP6, protocol: 'raw' },
  Icmp6: { phrases: ICMP6, protocol: 'raw' },
  Udp6: { phrases: UDP6, protocol: 'udp' },
};

const HISTOGRAMS = {
  input: 'ICMP input histogram:',
  output: 'ICMP output histogram:',
} as const;

/** The kernel puts no more counters of message types into one line, and below one heading. */
const TYPES_A_LINE = 16;

/** `netstat -s`, byte for byte. The counters come in the order of the kernel, which decides theirs. */
export function renderStatistics(counters: Iterable<Counter>, style: StatisticsStyle): string {
  const report = new Report(style);
  for (const counter of ordered(counters, style)) report.add(counter);
  return report.text;
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
 * What the style asks for, in the order in which it is shown. Other than net-tools, this knows of
 * every group whose it is; one that we do not know is of no protocol, and shown like that of any.
 */
export function shownCounters(counters: Iterable<Counter>, style: StatisticsStyle): Counter[] {
  return ordered(counters, style).filter(({ group }) => {
    const protocol = Object.hasOwn(PROTOCOLS, group) ? PROTOCOLS[group] : undefined;
    return protocol === undefined || style.show.has(protocol);
  });
}

/** What is shown for the family: TCP, which counts both, comes last with -6. */
function ordered(counters: Iterable<Counter>, { family }: StatisticsStyle): Counter[] {
  const all = [...counters].filter(({ group }) => group !== '');
  if (family === 'IPv4') return all.filter((counter) => counter.family !== 'IPv6');
  return [
    ...all.filter((counter) => counter.family === 'IPv6'),
    ...all.filter((counter) => counter.family === undefined && counter.group === 'Tcp'),
  ];
}

export function titleOf({ group, family }: Counter): string {
  return family === 'IPv6' ? `${group}6` : group;
}

/** What net-tools prints for the counter, where it has words; `#` stands for the value. */
export function phraseOf(counter: Counter): string | undefined {
  const { always, counted, input, output } = knownOf(titleOf(counter))?.phrases ?? {};
  for (const phrases of [always, counted, input, output]) {
    const found = phrase(phrases, counter.name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function knownOf(title: string): (typeof KNOWN)[string] | undefined {
  return Object.hasOwn(KNOWN, title) ? KNOWN[title] : undefined;
}

class Report {
  text = '';
  #title: string | undefined;
  #count = 0;
  /** Counters without a phrase stand below what was shown last, be it of another group. */
  #indent = 4;
  #histogram: keyof typeof HISTOGRAMS | undefined;

  constructor(readonly style: StatisticsStyle) {}

  add(counter: Counter): void {
    const title = titleOf(counter);
    const known = knownOf(title);
    const shown = known === undefined || this.style.show.has(known.protocol);
    if (this.#startsGroup(title)) {
      if (known !== undefined) this.#leaveHistogram();
      if (shown) this.text += `${escapeText(title)}:\n`;
    }
    if (shown) this.#show(counter, known?.phrases ?? {});
  }

  #startsGroup(title: string): boolean {
    this.#count = this.#title === title ? this.#count + 1 : 0;
    this.#title = title;
    return title === 'IcmpMsg' ? this.#count % TYPES_A_LINE === 0 : this.#count === 0;
  }

  #show(counter: Counter, phrases: Phrases): void {
    const { name } = counter;
    const value = BigInt.asUintN(64, counter.value);
    const always = phrase(phrases.always, name);
    const plain = always ?? phrase(phrases.counted, name);
    if (plain !== undefined) {
      this.#leaveHistogram();
      if (always !== undefined || value > 0n) this.#line(plain.replace('#', `${value}`));
      return;
    }
    for (const histogram of ['input', 'output'] as const) {
      const text = phrase(phrases[histogram], name);
      if (text === undefined) continue;
      this.#enterHistogram(histogram);
      if (value > 0n) this.#line(text.replace('#', `${value}`));
      return;
    }
    if (phrases.never?.includes(name) || value === 0n) return;
    const label =
      counter.group === 'Sctp' || counter.family === 'IPv6' ? counterName(counter) : name;
    this.#line(`${escapeText(label)}: ${value}`);
  }

  #enterHistogram(histogram: keyof typeof HISTOGRAMS): void {
    if (this.#histogram !== histogram) this.#line(HISTOGRAMS[histogram]);
    this.#histogram = histogram;
    this.#indent = 8;
  }

  #leaveHistogram(): void {
    this.#histogram = undefined;
    this.#indent = 4;
  }

  #line(text: string): void {
    this.text += `${' '.repeat(this.#indent)}${text}\n`;
  }
}

function phrase(
  phrases: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  return phrases !== undefined && Object.hasOwn(phrases, name) ? phrases[name] : undefined;
}
