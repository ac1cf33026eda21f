import { parseAddress } from '../../model/address.js';
import type { Interface } from '../../model/interfaces.js';
import { escapeText } from '../escape.js';

/** What net-tools calls a kind of hardware, and how it writes its addresses, if at all. */
interface Hardware {
  name: string;
  title: string;
  /** Of the eight octets that it has room for. */
  address?(octets: readonly number[]): string;
}

/** By ARPHRD_*: those that Debian's net-tools is built with. */
const KINDS: Readonly<Record<number, Hardware>> = {
  0: { name: 'netrom', title: 'AMPR NET/ROM', address: callsign },
  1: { name: 'ether', title: 'Ethernet', address: (octets) => hex(octets.slice(0, 6), ':') },
  3: { name: 'ax25', title: 'AMPR AX.25', address: callsign },
  7: { name: 'arcnet', title: 'ARCnet', address: (octets) => capitals(octets.slice(0, 1), '') },
  15: { name: 'dlci', title: 'Frame Relay DLCI', address: dlci },
  27: { name: 'eui64', title: 'Generic EUI-64', address: (octets) => capitals(octets, ':') },
  256: { name: 'slip', title: 'Serial Line IP' },
  257: { name: 'cslip', title: 'VJ Serial Line IP' },
  258: { name: 'slip6', title: '6-bit Serial Line IP' },
  259: { name: 'cslip6', title: 'VJ 6-bit Serial Line IP' },
  264: { name: 'adaptive', title: 'Adaptive Serial Line IP' },
  270: { name: 'rose', title: 'AMPR ROSE', address: (octets) => hex(octets.slice(0, 5), '') },
  271: { name: 'x25', title: 'generic X.25', address: characters },
  512: { name: 'ppp', title: 'Point-to-Point Protocol' },
  513: { name: 'hdlc', title: '(Cisco)-HDLC' },
  516: { name: 'lapb', title: 'LAPB' },
  768: { name: 'tunnel', title: 'IPIP Tunnel', address: () => '' },
  770: { name: 'frad', title: 'Frame Relay Access Device' },
  772: { name: 'loop', title: 'Local Loopback' },
  774: {
    name: 'fddi',
    title: 'Fiber Distributed Data Interface',
    address: (octets) => capitals(octets.slice(0, 6), '-'),
  },
  776: { name: 'sit', title: 'IPv6-in-IPv4' },
  780: { name: 'hippi', title: 'HIPPI', address: (octets) => capitals(octets.slice(0, 6), ':') },
  781: { name: 'ash', title: 'Ash' },
  782: { name: 'ec', title: 'Econet' },
  783: {
    name: 'irda',
    title: 'IrLAP',
    address: (octets) => hex(octets.slice(0, 4).reverse(), ':'),
  },
};

const UNKNOWN: Hardware = {
  name: 'unspec',
  title: 'UNSPEC',
  address: (octets) => capitals([...octets, 0, 0, 0, 0, 0, 0, 0, 0], '-'),
};

/** Serial lines whose headers are compressed, as the counters of that are then shown too. */
export function compressesHeaders({ hardwareType }: Interface): boolean {
  return hardwareType === 257 || hardwareType === 259;
}

/** The line of the hardware; nothing where the source does not tell its kind. */
export function hardwareLine(row: Interface): string {
  const { hardwareType, hardwareAddress = '', transmitQueueLength } = row;
  if (hardwareType === undefined) return '';
  const { name, title, address } = KINDS[hardwareType] ?? UNKNOWN;
  const shown = address === undefined ? '' : ` ${address(octetsOf(hardwareAddress))}`;
  // A length of all ones is none to net-tools.
  const length = transmitQueueLength === undefined ? -1 : transmitQueueLength | 0;
  const queue = length === -1 ? '' : `  txqueuelen ${length}`;
  return `        ${name}${shown}${queue}  (${title})\n`;
}

/** The first eight, with zeros where there are fewer. */
function octetsOf(text: string): readonly number[] {
  const isOctets = /^[\da-f]{2}(:[\da-f]{2})*$/.test(text);
  const octets = isOctets
    ? text.split(':').map((octet) => Number.parseInt(octet, 16))
    : [...(parseAddress(text) ?? [])];
  return Array.from({ length: 8 }, (_, at) => octets[at] ?? 0);
}

function hex(octets: readonly number[], between: string): string {
  return octets.map((octet) => octet.toString(16).padStart(2, '0')).join(between);
}

function capitals(octets: readonly number[], between: string): string {
  return hex(octets, between).toUpperCase();
}

/** AX.25: six characters, shifted, to the first blank, and the number of the station. */
function callsign(octets: readonly number[]): string {
  const call = String.fromCharCode(...octets.slice(0, 6).map((octet) => octet >> 1));
  const station = ((octets[6] ?? 0) & 0x1e) >> 1;
  return escapeText(call.replace(/[ \0].*$/s, '')) + (station === 0 ? '' : `-${station}`);
}

/** Sixteen bits with a sign; Linux had it on machines of either byte order, Node runs on the one. */
function dlci([low = 0, high = 0]: readonly number[]): string {
  return String(((high << 24) | (low << 16)) >> 16);
}

function characters(octets: readonly number[]): string {
  return escapeText(String.fromCharCode(...octets).replace(/\0.*$/s, ''));
}
