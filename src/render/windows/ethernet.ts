import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type { Interface } from '../../model/interfaces.js';
import { column } from './columns.js';
import { ipInterfaces, isLoopback } from './ip-interfaces.js';

/** A line: what was received and sent, as the fields of an interface's counters that are summed. */
interface Line {
  label: string;
  received: keyof InterfaceStatistics;
  sent?: keyof InterfaceStatistics;
}

const BYTES: Line = { label: 'Bytes', received: 'rxBytes', sent: 'txBytes' };
const UNICAST: Line = {
  label: 'Unicast packets',
  received: 'rxUnicastPackets',
  sent: 'txUnicastPackets',
};
const NON_UNICAST: Line = {
  label: 'Non-unicast packets',
  received: 'rxNonUnicastPackets',
  sent: 'txNonUnicastPackets',
};
/** Of systems that do not count apart what is for one host and what for several. */
const PACKETS: Line = { label: 'Packets', received: 'rxPackets', sent: 'txPackets' };
const REST: readonly Line[] = [
  { label: 'Discards', received: 'rxDropped', sent: 'txDropped' },
  { label: 'Errors', received: 'rxErrors', sent: 'txErrors' },
  { label: 'Unknown protocols', received: 'rxUnknownProtocols' },
];

const HEADING = `Interface Statistics

                           Received            Sent

`;

/**
 * `netstat -e` of Windows: the sums over all interfaces but loopback ones. A sum is `-` where an
 * interface does not tell its part. Where none tells apart whom packets are for, as on Linux, all
 * packets stand in one line instead of two.
 */
export function renderInterfaceStatistics(interfaces: readonly Interface[]): string {
  const counted = ipInterfaces(interfaces).filter(({ statistics }) => statistics !== undefined);
  const apart = counted.some(({ statistics }) => statistics?.rxUnicastPackets !== undefined);
  const packets = apart ? [UNICAST, NON_UNICAST] : [PACKETS];
  return HEADING + [BYTES, ...packets, ...REST].map((line) => textOf(line, counted)).join('');
}

function textOf({ label, received, sent }: Line, counted: readonly Interface[]): string {
  const last = sent === undefined ? '' : column(sum(counted, sent), 16);
  return `${label.padEnd(20)}${column(sum(counted, received), 15)}${last}\n`;
}

/** What loopback interfaces do not tell, no other of the system does; where they are alone it is 0. */
function sum(counted: readonly Interface[], name: keyof InterfaceStatistics): bigint | undefined {
  let total: bigint | undefined;
  for (const row of counted) {
    const value = row.statistics?.[name];
    if (value === undefined) return undefined;
    total = (total ?? 0n) + (isLoopback(row) ? 0n : value);
  }
  return total;
}
