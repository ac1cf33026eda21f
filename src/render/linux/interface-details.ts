import { mappedIPv4, parseAddress } from '../../model/address.js';
import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type {
  HardwareMap,
  Interface,
  InterfaceAddress,
  InterfaceFlag,
} from '../../model/interfaces.js';
import { escapeText } from '../escape.js';
import { bytesText } from './bytes-text.js';
import { compressesHeaders, hardwareLine } from './hardware.js';
import { summedCounters } from './interface-counters.js';
import { type InterfaceEntry, isInterface } from './interface-entries.js';
import { flagBits } from './interface-flags.js';

/** `netstat -ie` of net-tools: each as ifconfig shows it. What the source does not tell is left out. */
export function renderInterfaceDetails(entries: Iterable<InterfaceEntry>): string {
  let text = '';
  for (const entry of entries) {
    if (entry.of !== undefined) text += `${linesOf(entry, entry.of)}\n`;
  }
  return text;
}

function linesOf(entry: InterfaceEntry, row: Interface): string {
  const own = isInterface(entry);
  const { statistics, hardwareMap, addresses } = row;
  const address = addresses.find(
    ({ family, label = row.name }) => family === 'IPv4' && label === entry.name,
  );
  const six = own ? addresses.filter(({ family }) => family === 'IPv6') : [];
  return [
    headLine(entry.name, row),
    address === undefined ? '' : inetLine(address, row),
    ...six.map(inet6Line),
    hardwareLine(row),
    mediaLine(row),
    own && statistics !== undefined ? statisticsLines(statistics, compressesHeaders(row)) : '',
    hardwareMap === undefined ? '' : mapLine(hardwareMap),
  ].join('');
}

/** In the order of net-tools. */
const FLAGS: readonly InterfaceFlag[] = [
  ...(['UP', 'BROADCAST', 'DEBUG', 'LOOPBACK', 'POINTOPOINT', 'NOTRAILERS', 'RUNNING'] as const),
  ...(['NOARP', 'PROMISC', 'ALLMULTI', 'SLAVE', 'MASTER', 'MULTICAST', 'DYNAMIC'] as const),
];

function headLine(name: string, { flags, mtu }: Interface): string {
  const parts = [
    ...(flags === undefined ? [] : [` ${flagsText(flags)}`]),
    ...(mtu === undefined ? [] : [`  mtu ${mtu | 0}`]),
  ];
  return `${escapeText(name)}:${parts.join('')}\n`;
}

/** Without a flag that has a name, net-tools cuts the last character. */
function flagsText(flags: readonly InterfaceFlag[]): string {
  const bits = flagBits(flags);
  const names = FLAGS.filter((flag) => flags.includes(flag));
  if (names.length > 0) return `flags=${bits}<${names.join()}>`;
  return bits === 0 ? 'flags=0<' : `flags=${bits}`;
}

function inetLine(address: InterfaceAddress, { flags = [] }: Interface): string {
  const { prefixLength, broadcast = '0.0.0.0', peer = address.address } = address;
  const parts = [
    `        inet ${address.address}  netmask ${netmask(prefixLength)}`,
    ...(flags.includes('BROADCAST') ? [`  broadcast ${broadcast}`] : []),
    ...(flags.includes('POINTOPOINT') ? [`  destination ${peer}`] : []),
  ];
  return `${parts.join('')}\n`;
}

function netmask(prefixLength: number): string {
  const octet = (at: number) => 256 - 2 ** (8 - Math.min(Math.max(prefixLength - at, 0), 8));
  return [0, 8, 16, 24].map(octet).join('.');
}

function inet6Line({ address, prefixLength, scope }: InterfaceAddress): string {
  const [id, names] = scopeOf(address, scope);
  const shown = mappedIPv4(address) ?? address;
  return `        inet6 ${shown}  prefixlen ${prefixLength}  scopeid 0x${id.toString(16)}<${names}>\n`;
}

/** IPV6_ADDR_*, by RT_SCOPE_*. net/ipv6/addrconf.c rt_scope */
const SCOPES: Readonly<Record<number, readonly [number, string]>> = {
  254: [0x10, 'host'],
  253: [0x20, 'link'],
  200: [0x40, 'site'],
};

function scopeOf(address: string, scope = 0): readonly [number, string] {
  const found = SCOPES[scope];
  if (found !== undefined) return found;
  return isCompatible(address) ? [0x80, 'compat,global'] : [0, 'global'];
}

/** IPv4-compatible: RFC 4291, 2.5.5.1. */
function isCompatible(address: string): boolean {
  const octets = parseAddress(address) ?? new Uint8Array();
  return octets.length === 16 && octets.subarray(0, 12).every((octet) => octet === 0);
}

const PORTS = ['unknown', '10base2', '10baseT', 'AUI', '100baseT', '100baseTX', '100baseFX'];

function mediaLine({ flags = [], hardwareMap }: Interface): string {
  if (!flags.includes('PORTSEL')) return '';
  const port = hardwareMap?.port ?? 0;
  const automatic = flags.includes('AUTOMEDIA') ? 'autoselect' : '';
  return `        media ${PORTS[port] ?? `UNKNOWN(${port})`}${automatic}\n`;
}

function statisticsLines(statistics: InterfaceStatistics, compresses: boolean): string {
  const { rxPackets, rxBytes, txPackets, txBytes } = statistics;
  const { rxDropped, rxFraming, txLine } = summedCounters(statistics);
  const lines = [
    `RX packets ${rxPackets}  bytes ${bytesText(rxBytes)}`,
    ...(compresses ? [`RX compressed:${statistics.rxCompressed}`] : []),
    `RX errors ${statistics.rxErrors}  dropped ${rxDropped}  ` +
      `overruns ${statistics.rxFifoErrors ?? '-'}  frame ${rxFraming}`,
    `TX packets ${txPackets}  bytes ${bytesText(txBytes)}`,
    ...(compresses ? [`TX compressed ${statistics.txCompressed}`] : []),
    `TX errors ${statistics.txErrors}  dropped ${statistics.txDropped} ` +
      `overruns ${statistics.txFifoErrors ?? '-'}  carrier ${txLine}  collisions ${statistics.collisions ?? '-'}`,
  ];
  return lines.map((line) => `        ${line}\n`).join('');
}

/** Addresses below this are none that a device is found at. */
const FIRST_BASE = 0x100n;

function mapLine({ irq, baseAddress, memoryStart, memoryEnd, dma }: HardwareMap): string {
  const hex = (value: bigint | number) => value.toString(16);
  const parts = [
    ...(irq === 0 ? [] : [`interrupt ${irq}  `]),
    ...(baseAddress < FIRST_BASE ? [] : [`base 0x${hex(baseAddress)}  `]),
    ...(memoryStart === 0n ? [] : [`memory 0x${hex(memoryStart)}-${hex(memoryEnd)}  `]),
    ...(dma === 0 ? [] : [`  dma 0x${hex(dma)}`]),
  ];
  return parts.length === 0 ? '' : `        device ${parts.join('')}\n`;
}
