import type { Family } from '../../model/address.js';
import { type IcmpMib, type Mib, mibOf } from '../../model/mib.js';
import type { Counter } from '../../model/statistics.js';
import { UNTOLD } from './columns.js';

/** What Windows has a block for, by the name that -p has for it; in the order of the blocks. */
export const COUNTED_PROTOCOLS = [
  'ip',
  'ipv6',
  'icmp',
  'icmpv6',
  'tcp',
  'tcpv6',
  'udp',
  'udpv6',
] as const;

export type CountedProtocol = (typeof COUNTED_PROTOCOLS)[number];

/** What counts a protocol, and how its lines are written. */
interface Block {
  group: string;
  family: Family;
  title: string;
  lines(mib: Mib): string;
}

const BLOCKS: Readonly<Record<CountedProtocol, Block>> = {
  ip: { group: 'Ip', family: 'IPv4', title: 'IPv4 Statistics', lines: ipLines },
  ipv6: { group: 'Ip', family: 'IPv6', title: 'IPv6 Statistics', lines: ipLines },
  icmp: {
    group: 'Icmp',
    family: 'IPv4',
    title: 'ICMPv4 Statistics',
    lines: ({ icmp }) => icmpLines(icmp, ICMP_TYPES),
  },
  icmpv6: {
    group: 'Icmp',
    family: 'IPv6',
    title: 'ICMPv6 Statistics',
    lines: ({ icmp }) => icmpLines(icmp, ICMPV6_TYPES),
  },
  tcp: { group: 'Tcp', family: 'IPv4', title: 'TCP Statistics for IPv4', lines: tcpLines },
  tcpv6: { group: 'Tcp', family: 'IPv6', title: 'TCP Statistics for IPv6', lines: tcpLines },
  udp: { group: 'Udp', family: 'IPv4', title: 'UDP Statistics for IPv4', lines: udpLines },
  udpv6: { group: 'Udp', family: 'IPv6', title: 'UDP Statistics for IPv6', lines: udpLines },
};

/**
 * `netstat -s` of Windows: a block for each of the protocols that the system counts. Where it counts
 * a protocol for both versions of IP together, as Linux does TCP, there is one block, which says so.
 * What the system does not count is `-`, which Windows never has to write.
 */
export function renderProtocolStatistics(
  counters: Iterable<Counter>,
  protocols: readonly CountedProtocol[] = COUNTED_PROTOCOLS,
): string {
  const all = [...counters];
  const mibs = { IPv4: mibOf(all, 'IPv4'), IPv6: mibOf(all, 'IPv6') };
  const shown = new Set<string>();
  let text = '';
  for (const protocol of COUNTED_PROTOCOLS) {
    const { group, family, title, lines } = BLOCKS[protocol];
    const joint = isJoint(all, group);
    const heading = joint ? `${title.replace(/ for .*/, '')} for IPv4 and IPv6` : title;
    const isCounted = all.some((counter) => countsFor(counter, protocol));
    if (!protocols.includes(protocol) || !isCounted || shown.has(heading)) continue;
    shown.add(heading);
    text += `\n${heading}\n\n${lines(mibs[family])}`;
  }
  return text;
}

/** Beside its own group, where a system counts more of a protocol than the RFCs have. */
const GROUPS_BEYOND: Readonly<Record<string, string>> = {
  IpExt: 'Ip',
  IcmpMsg: 'Icmp',
  TcpExt: 'Tcp',
  MPTcpExt: 'Tcp',
};

/** Whether the counter is one of the protocol, shown in its block or not. */
export function countsFor({ group, family }: Counter, protocol: CountedProtocol): boolean {
  const block = BLOCKS[protocol];
  const own = Object.hasOwn(GROUPS_BEYOND, group) ? GROUPS_BEYOND[group] : group;
  return own === block.group && (family === undefined || family === block.family);
}

/** Whether the packets of both versions of IP are counted together. */
function isJoint(counters: readonly Counter[], group: string): boolean {
  return counters.some((counter) => counter.group === group && counter.family === undefined);
}

type Row = readonly [label: string, value: bigint | undefined];

function rows(width: number, pairs: readonly Row[]): string {
  return pairs.map(([label, value]) => `  ${label.padEnd(width)}= ${value ?? UNTOLD}\n`).join('');
}

function ipLines({ ip }: Mib): string {
  return rows(35, [
    ['Packets Received', ip.inReceives],
    ['Received Header Errors', ip.inHdrErrors],
    ['Received Address Errors', ip.inAddrErrors],
    ['Datagrams Forwarded', ip.outForwDatagrams],
    ['Unknown Protocols Received', ip.inUnknownProtos],
    ['Received Packets Discarded', ip.inDiscards],
    ['Received Packets Delivered', ip.inDelivers],
    ['Output Requests', ip.outRequests],
    ['Routing Discards', ip.routingDiscards],
    ['Discarded Output Packets', ip.outDiscards],
    ['Output Packet No Route', ip.outNoRoutes],
    ['Reassembly Required', ip.reasmReqds],
    ['Reassembly Successful', ip.reasmOKs],
    ['Reassembly Failures', ip.reasmFails],
    ['Datagrams Successfully Fragmented', ip.outFragOKs],
    ['Datagrams Failing Fragmentation', ip.outFragFails],
    ['Fragments Created', ip.outFragCreates],
  ]);
}

function tcpLines({ tcp }: Mib): string {
  return rows(36, [
    ['Active Opens', tcp.activeOpens],
    ['Passive Opens', tcp.passiveOpens],
    ['Failed Connection Attempts', tcp.attemptFails],
    ['Reset Connections', tcp.estabResets],
    ['Current Connections', tcp.currEstab],
    ['Segments Received', tcp.inSegs],
    ['Segments Sent', tcp.outSegs],
    ['Segments Retransmitted', tcp.retransSegs],
  ]);
}

function udpLines({ udp }: Mib): string {
  return rows(22, [
    ['Datagrams Received', udp.inDatagrams],
    ['No Ports', udp.noPorts],
    ['Receive Errors', udp.inErrors],
    ['Datagrams Sent', udp.outDatagrams],
  ]);
}

type MessageTypes = readonly (readonly [label: string, type: number])[];

const ICMP_TYPES: MessageTypes = [
  ['Destination Unreachable', 3],
  ['Time Exceeded', 11],
  ['Parameter Problems', 12],
  ['Source Quenches', 4],
  ['Redirects', 5],
  ['Echo Replies', 0],
  ['Echos', 8],
  ['Timestamps', 13],
  ['Timestamp Replies', 14],
  ['Address Masks', 17],
  ['Address Mask Replies', 18],
  ['Router Solicitations', 10],
  ['Router Advertisements', 9],
];

const ICMPV6_TYPES: MessageTypes = [
  ['Destination Unreachable', 1],
  ['Packet Too Big', 2],
  ['Time Exceeded', 3],
  ['Parameter Problems', 4],
  ['Echos', 128],
  ['Echo Replies', 129],
  ['MLD Queries', 130],
  ['MLD Reports', 131],
  ['MLD Dones', 132],
  ['Router Solicitations', 133],
  ['Router Advertisements', 134],
  ['Neighbor Solicitations', 135],
  ['Neighbor Advertisements', 136],
  ['Redirects', 137],
  ['Router Renumberings', 138],
];

/** Where messages are told by their types, there was none of a type that is not told. */
function icmpLines(icmp: IcmpMib, types: MessageTypes): string {
  const isTold = icmp.messages.length > 0 || (icmp.inMsgs === 0n && icmp.outMsgs === 0n);
  const none = isTold ? 0n : undefined;
  const lines = types.map(([label, type]) => {
    const { inPkts = none, outPkts = none } = icmp.messages.find((one) => one.type === type) ?? {};
    return directions(label, inPkts, outPkts);
  });
  return [
    '                            Received    Sent\n',
    directions('Messages', icmp.inMsgs, icmp.outMsgs),
    directions('Errors', icmp.inErrors, icmp.outErrors),
    ...lines,
  ].join('');
}

/** Windows leaves blanks at the end of the line. */
function directions(label: string, received: bigint | undefined, sent: bigint | undefined): string {
  const column = (value: bigint | undefined) => String(value ?? UNTOLD).padEnd(10);
  return `  ${label.padEnd(26)}${column(received)}  ${column(sent)}\n`;
}
