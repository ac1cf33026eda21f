import { AF, IPPROTO, SO, SOCK, SOL } from '../constants.js';
import { inet6Address, inetAddress } from '../sockaddr.js';
import {
  bindSocket,
  connectSocket,
  localAddress,
  openSocket,
  sendBytes,
  setOption,
} from '../sockets.js';
import type { Exhibit, Keeper } from './keeper.js';

const KINDS = { udp: IPPROTO.IP, udplite: IPPROTO.UDPLITE } as const;

/** UDP and UDP-Lite: connected or not, with datagrams unread, one port shared, one interface only. */
export const udp: Exhibit = (keeper) => {
  for (const kind of ['udp', 'udplite'] as const) {
    keeper.attempt(kind, () => {
      talk(keeper, kind, `${kind}4`, (port) => inetAddress('127.0.0.1', port));
      talk(keeper, kind, `${kind}6`, (port) => inet6Address('::1', port));
      mapped(keeper, kind);
      sharedPort(keeper, kind);
      oneInterface(keeper, kind);
    });
  }
};

type UdpKind = keyof typeof KINDS;

function open(kind: UdpKind, address: Uint8Array, ...options: number[]): number {
  const family = address.length === 16 ? AF.INET : AF.INET6;
  const fd = openSocket(family, SOCK.DGRAM, KINDS[kind]);
  for (const option of options) setOption(fd, SOL.SOCKET, option, 1);
  bindSocket(fd, address);
  return fd;
}

/** A server, a client connected to it, and a datagram of 100 bytes under way for good. */
function talk(keeper: Keeper, kind: UdpKind, label: string, address: (port: number) => Uint8Array) {
  const server = open(kind, address(0));
  const client = open(kind, address(0));
  connectSocket(client, address(localAddress(server).port ?? 0));
  sendBytes(client, 100);
  keeper.open(`${label} unread`, server, { kind, state: 'CLOSED', rxPayloadBytes: 100 });
  keeper.open(`${label} connected`, client, { kind, state: 'ESTABLISHED', rxQueue: 0 });
  const any = label.endsWith('4') ? inetAddress('0.0.0.0') : inet6Address('::');
  keeper.open(`${label} any`, open(kind, any), { kind, state: 'CLOSED', rxQueue: 0 });
}

/** A socket of IPv6 that speaks IPv4. */
function mapped(keeper: Keeper, kind: UdpKind): void {
  const fd = open(kind, inet6Address('::ffff:127.0.0.1'));
  connectSocket(fd, inet6Address('::ffff:127.0.0.2', 9));
  keeper.open(`${kind} mapped`, fd, { kind, state: 'ESTABLISHED' });
}

/** Two sockets that differ in nothing but their inode. */
function sharedPort(keeper: Keeper, kind: UdpKind): void {
  const first = open(kind, inetAddress('127.0.0.1'), SO.REUSEPORT);
  const again = inetAddress('127.0.0.1', localAddress(first).port);
  for (const fd of [first, open(kind, again, SO.REUSEPORT)]) {
    keeper.open(`${kind} shared port ${fd === first ? 1 : 2}`, fd, { kind, state: 'CLOSED' });
  }
}

function oneInterface(keeper: Keeper, kind: UdpKind): void {
  const fd = openSocket(AF.INET, SOCK.DGRAM, KINDS[kind]);
  setOption(fd, SOL.SOCKET, SO.BINDTODEVICE, Buffer.from('lo'));
  bindSocket(fd, inetAddress('0.0.0.0'));
  keeper.open(`${kind} on lo`, fd, { kind, state: 'CLOSED', interface: 'lo' });
}
