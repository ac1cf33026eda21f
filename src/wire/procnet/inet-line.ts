import { DecodeError } from '../../model/errors.js';
import type { AddressCache } from '../address-cache.js';
import type { ByteOrder } from '../reader.js';

/**
 * One line of /proc/net/tcp, udp, udplite, raw, icmp and their IPv6 twins. The kernel writes all of
 * them in one format. net/ipv4/tcp_ipv4.c get_tcp4_sock, net/ipv4/udp.c udp4_format_sock
 */
export interface InetLine {
  family: 'IPv4' | 'IPv6';
  localAddress: string;
  localPort: number;
  remoteAddress: string;
  remotePort: number;
  state: number;
  sendQueue: number;
  receiveQueue: number;
  timer: number;
  /** Until the timer fires, clock ticks (USER_HZ). */
  expiresTicks: number;
  retransmits: number;
  uid: number;
  /** Unanswered probes. */
  probes: number;
  inode: number;
  refCount: number;
  /** Of UDP, UDP-Lite, raw and ping sockets. */
  drops: number | undefined;
}

/** Whether the line is the heading of the file: that of udp begins with a space more. */
export function isInetHeading(line: string): boolean {
  return /^ {2,3}sl /.test(line);
}

/** `byteOrder` is that of the machine that wrote the line: addresses are words in it. */
export function parseInetLine(
  line: string,
  byteOrder: ByteOrder,
  addresses: AddressCache,
): InetLine {
  const fields = line.trim().split(/ +/);
  const [, local, remote, state, queues, timer, retransmits, uid, probes, inode, refCount] = fields;
  if (inode === undefined || local === undefined || remote === undefined) {
    throw new DecodeError('/proc/net inet line', line.length, `${fields.length} fields`);
  }
  const here = parseEndpoint(local, byteOrder, addresses);
  const there = parseEndpoint(remote, byteOrder, addresses);
  const [sendQueue, receiveQueue] = parsePair(queues as string);
  const [timerKind, expiresTicks] = parsePair(timer as string);
  return {
    family: here.family,
    localAddress: here.address,
    localPort: here.port,
    remoteAddress: there.address,
    remotePort: there.port,
    state: parseNumber(state as string, 16),
    sendQueue,
    receiveQueue,
    timer: timerKind,
    expiresTicks,
    retransmits: parseNumber(retransmits as string, 16),
    uid: parseNumber(uid as string, 10),
    probes: parseNumber(probes as string, 10),
    inode: parseNumber(inode, 10),
    refCount: refCount === undefined ? 0 : parseNumber(refCount, 10),
    // After the kernel pointer, UDP and raw lines end in the drops; TCP lines go on or end there.
    drops: fields.length === 13 ? parseNumber(fields[12] as string, 10) : undefined,
  };
}

function parseEndpoint(text: string, byteOrder: ByteOrder, addresses: AddressCache) {
  const colon = text.indexOf(':');
  if (colon !== 8 && colon !== 32) {
    throw new DecodeError('/proc/net inet line', 0, `address ${text.slice(0, 40)}`);
  }
  const bytes = new Uint8Array(colon / 2);
  const view = new DataView(bytes.buffer);
  for (let word = 0; word < colon / 8; word++) {
    const value = parseNumber(text.slice(word * 8, word * 8 + 8), 16);
    view.setUint32(word * 4, value, byteOrder === 'LE');
  }
  const port = parseNumber(text.slice(colon + 1), 16);
  return colon === 8
    ? ({ family: 'IPv4', address: addresses.ipv4(bytes, 0), port } as const)
    : ({ family: 'IPv6', address: addresses.ipv6(bytes, 0), port } as const);
}

function parsePair(text: string): [number, number] {
  const colon = text.indexOf(':');
  return [parseNumber(text.slice(0, colon), 16), parseNumber(text.slice(colon + 1), 16)];
}

function parseNumber(text: string, radix: 10 | 16): number {
  const value = Number.parseInt(text, radix);
  if (Number.isNaN(value))
    throw new DecodeError('/proc/net inet line', 0, `number ${text.slice(0, 20)}`);
  return value;
}
