import { type TrackedConnection, translationOf } from '../../model/conntrack.js';
import { escapeText } from '../escape.js';
import type { Names } from '../names.js';
import { padEnd, padNumber } from '../pad.js';
import { hostText } from './endpoint.js';

/** What the options of net-tools' netstat ask of `-M`. */
export interface MasqueradeStyle {
  names: Names;
  /** -e: the columns of sequence numbers. */
  extend: boolean;
}

/**
 * A translated connection as Linux 2.2 saw one: from the host behind, whose address is hidden, to
 * the host before, which knows a port of this machine in its stead.
 */
export interface MasqueradeEntry {
  protocol: string;
  source: string;
  destination: string;
  /** Of ICMP the echo identifier, and type and code together in the place of the second. */
  sourcePort: number;
  destinationPort: number;
  masqueradedPort: number;
  expiresMs: number;
  /** How sequence numbers of the host behind are shifted, and from where on. */
  initialSequence: number;
  delta: number;
  previousDelta: number;
}

/** Undefined for a connection of which nothing is translated. */
export function masqueradeOf(row: TrackedConnection): MasqueradeEntry | undefined {
  const translation = translationOf(row);
  if (translation === undefined) return undefined;
  // Who hides its source began; who is reached in the stead of this machine answers.
  const hidden = translation.source !== undefined;
  const { original, reply } = row;
  const behind = hidden ? original : reply;
  const before = hidden ? reply : original;
  const shift = behind.sequenceAdjustment;
  return {
    protocol: row.protocolName ?? String(row.protocol),
    source: behind.sourceAddress,
    destination: before.sourceAddress,
    sourcePort: behind.sourcePort ?? behind.icmpId ?? behind.sourceKey ?? 0,
    destinationPort: before.sourcePort ?? icmpKind(original) ?? before.sourceKey ?? 0,
    masqueradedPort: before.destinationPort ?? before.icmpId ?? before.destinationKey ?? 0,
    expiresMs: row.expiresMs ?? 0,
    initialSequence: shift?.position ?? 0,
    delta: shift?.offsetAfter ?? 0,
    previousDelta: shift?.offsetBefore ?? 0,
  };
}

function icmpKind({ icmpType, icmpCode = 0 }: TrackedConnection['original']): number | undefined {
  return icmpType === undefined ? undefined : icmpType * 256 + icmpCode;
}

/** `netstat -M` as net-tools prints it where a kernel still has /proc/net/ip_masquerade. */
export function renderMasquerade(
  rows: Iterable<TrackedConnection>,
  style: MasqueradeStyle,
): string {
  let text = '';
  for (const row of rows) {
    const entry = masqueradeOf(row);
    if (entry !== undefined) text += entryText(entry, style);
  }
  return text === '' ? '' : heading(style) + text;
}

function heading({ extend }: MasqueradeStyle): string {
  const sequence = extend ? '   initseq delta prevd ' : '';
  const addresses = 'source               destination          ports';
  return `IP masquerading entries\nprot   expire ${sequence}${addresses}\n`;
}

function entryText(entry: MasqueradeEntry, { names, extend }: MasqueradeStyle): string {
  const { protocol, initialSequence, delta, previousDelta } = entry;
  const host = (address: string) => padEnd(escapeText(hostText(address, names)), 20);
  const port = (number: number) => escapeText(portText(number, protocol, names));
  const sequence = [
    padNumber(initialSequence, 10),
    padNumber(delta, 5),
    padNumber(previousDelta, 5),
  ];
  const time = timeText(entry.expiresMs);
  // net-tools lets a time of a hundred minutes run into a name of four letters.
  const gap = protocol.length >= 4 && !time.startsWith(' ') ? ' ' : '';
  const columns = [
    `${padEnd(protocol, 4)}${gap}${time}`,
    ...(extend ? sequence : []),
    host(entry.source),
    host(entry.destination),
    `${port(entry.sourcePort)} -> ${port(entry.destinationPort)} (${port(entry.masqueradedPort)})`,
  ];
  return `${columns.join(' ')}\n`;
}

function portText(port: number, protocol: string, { service }: Names): string {
  if (port === 0) return '*';
  const named = protocol === 'tcp' || protocol === 'udp' ? service?.(port, protocol) : undefined;
  return named ?? String(port);
}

/** Minutes, seconds and their hundredths. */
function timeText(expiresMs: number): string {
  const hundredths = Math.floor(expiresMs / 10);
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = String(Math.floor(hundredths / 6000)).padStart(3);
  return `${minutes}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
