import { NetstatError } from '../../model/errors.js';
import type { LinuxPort } from './port.js';

/** Of fewer, a program takes longer to begin than it saves. */
const MANY = 20_000;

/** net/socket.c socket_seq_show */
const USED = /^sockets: used (\d+)/m;
/** net/ipv4/proc.c, net/ipv6/proc.c */
const TCP = /^TCP: inuse (\d+)/m;
const TIME_WAIT = /^TCP:.* tw (\d+)/m;
const TCP6 = /^TCP6: inuse (\d+)/m;

/** How many buckets; negative: they are those of all network namespaces that have none of their own. */
const BUCKETS = 'sys/net/ipv4/tcp_ehash_entries';

/**
 * Sockets of a bucket on average, up to which a program reads nearly all of them at the first attempt:
 * it leaves room for 48, and the kernel spreads connections by a hash that nobody outside knows.
 */
const MOST_IN_BUCKET = 4;

/**
 * Whether our network namespace has very many TCP sockets, of both families, and in as many buckets as
 * is usual.
 */
export function hasManySockets(port: LinuxPort): boolean {
  try {
    const sockets = tcpSocketsUsed(port);
    return sockets >= MANY && sockets <= MOST_IN_BUCKET * Math.abs(Number(textOf(port, BUCKETS)));
  } catch (error) {
    if (error instanceof NetstatError) return false;
    throw error;
  }
}

/** 0 where there cannot be very many. */
function tcpSocketsUsed(port: LinuxPort): number {
  const all = textOf(port, 'net/sockstat');
  const timeWait = numberIn(TIME_WAIT, all);
  if (socketsUsed(all) + timeWait < MANY) return 0;
  const tcp = numberIn(TCP, all) + timeWait;
  return tcp >= MANY ? tcp : tcp + numberIn(TCP6, textOf(port, 'net/sockstat6'));
}

/** How many sockets of all kinds our network namespace has: what /proc/net/sockstat begins with. */
export function socketsUsed(sockstat: string): number {
  return numberIn(USED, sockstat);
}

function textOf(port: LinuxPort, path: string): string {
  return Buffer.from(port.readAtOnce(path)).toString('latin1');
}

function numberIn(pattern: RegExp, text: string): number {
  return Number(pattern.exec(text)?.[1] ?? 0);
}
