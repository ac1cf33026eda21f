import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type { Interface, InterfaceFlag } from '../../model/interfaces.js';
import { escapeText } from '../escape.js';
import { padEnd, padNumber } from '../pad.js';
import { summedCounters } from './interface-counters.js';
import { type InterfaceEntry, isInterface } from './interface-entries.js';
import { flagBits } from './interface-flags.js';

/** Above the first table: one that is shown again has only its headings again. */
export const INTERFACES_TITLE = 'Kernel Interface table\n';

const HEADINGS =
  'Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n';

/** `netstat -i` of net-tools. What the source does not tell is `-`. */
export function renderInterfaces(entries: Iterable<InterfaceEntry>): string {
  let text = HEADINGS;
  for (const entry of entries) {
    if (entry.of !== undefined) text += lineOf(entry, entry.of);
  }
  return text;
}

function lineOf(entry: InterfaceEntry, { mtu, flags, statistics }: Interface): string {
  const counted = statistics !== undefined && isInterface(entry);
  return `${[
    padEnd(escapeText(entry.name), 15),
    mtu === undefined ? '    -' : padNumber(mtu | 0, 5),
    counted ? counters(statistics) : '     - no statistics available -                       ',
    flags === undefined ? '-' : letters(flags),
  ].join(' ')}\n`;
}

function counters(statistics: InterfaceStatistics): string {
  return [
    padNumber(statistics.rxPackets, 8),
    padNumber(statistics.rxErrors, 6),
    padNumber(summedCounters(statistics).rxDropped, 6),
    padEnd(String(statistics.rxFifoErrors ?? '-'), 6),
    padNumber(statistics.txPackets, 8),
    padNumber(statistics.txErrors, 6),
    padNumber(statistics.txDropped, 6),
    padNumber(statistics.txFifoErrors ?? '-', 6),
  ].join(' ');
}

/** In the order of net-tools, where P means two things. */
const LETTERS: readonly (readonly [InterfaceFlag, string])[] = [
  ['ALLMULTI', 'A'],
  ['BROADCAST', 'B'],
  ['DEBUG', 'D'],
  ['LOOPBACK', 'L'],
  ['MULTICAST', 'M'],
  ['DYNAMIC', 'd'],
  ['PROMISC', 'P'],
  ['NOTRAILERS', 'N'],
  ['NOARP', 'O'],
  ['POINTOPOINT', 'P'],
  ['SLAVE', 's'],
  ['MASTER', 'm'],
  ['RUNNING', 'R'],
  ['UP', 'U'],
];

function letters(flags: readonly InterfaceFlag[]): string {
  if (flagBits(flags) === 0) return '[NO FLAGS]';
  return LETTERS.map(([flag, letter]) => (flags.includes(flag) ? letter : '')).join('');
}
