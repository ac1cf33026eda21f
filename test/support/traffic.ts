import { AF, IPPROTO, SHUT, SO, SOCK, SOL } from './constants.js';
import { errno, libc, setNonBlocking } from './libc.js';
import { inet6Address, inetAddress } from './sockaddr.js';
import {
  acceptSocket,
  bindSocket,
  closeSocket,
  localAddress,
  openSocket,
  sendBytes,
  setOption,
} from './sockets.js';

/*
 * Run in a network namespace of its own whose `lo` is up, with a small MTU and with routes for
 * multicast: makes traffic of many kinds, so that many counters count, and leaves.
 */
interface Loop {
  family: number;
  at(port: number): Uint8Array;
  group: Uint8Array;
}

const LOOPS: readonly Loop[] = [
  {
    family: AF.INET,
    at: (port) => inetAddress('127.0.0.1', port),
    group: inetAddress('224.0.0.99', 9),
  },
  {
    family: AF.INET6,
    at: (port) => inet6Address('::1', port),
    group: inet6Address('ff02::99', 9, libc().if_nametoindex(Buffer.from('lo\0'))),
  },
];

function bound(loop: Loop, type: number, protocol: number): { fd: number; port: number } {
  const fd = openSocket(loop.family, type, protocol);
  bindSocket(fd, loop.at(0));
  return { fd, port: localAddress(fd).port ?? 0 };
}

function dial(loop: Loop, port: number, protocol: number): number {
  const fd = openSocket(loop.family, SOCK.STREAM, protocol);
  libc().connect(fd, loop.at(port), loop.at(port).length);
  return fd;
}

/** What is sent and read, what is broken off, and what nobody listens to. */
function streams(loop: Loop, protocol: number): void {
  const { fd: listener, port } = bound(loop, SOCK.STREAM, protocol);
  libc().listen(listener, 5);
  const buffer = new Uint8Array(200_000);
  for (const end of ['orderly', 'unread', 'linger'] as const) {
    const client = dial(loop, port, protocol);
    const server = acceptSocket(listener);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      const sent = sendBytes(from, buffer.length);
      for (let read = 0; end === 'orderly' && read < sent; ) {
        read += libc().recv(to, buffer, buffer.length, 0);
      }
    }
    // struct linger { 1, 0 }
    if (end === 'linger')
      setOption(client, SOL.SOCKET, 13, new Uint8Array([1, 0, 0, 0, 0, 0, 0, 0]));
    if (end === 'orderly') libc().shutdown(client, SHUT.WR);
    closeSocket(client);
    closeSocket(server);
  }
  closeSocket(listener);
  closeSocket(dial(loop, port, protocol));
}

/** More connections than the backlog takes. */
function overflow(loop: Loop): void {
  const { fd: listener, port } = bound(loop, SOCK.STREAM, 0);
  libc().listen(listener, 0);
  const clients = Array.from({ length: 4 }, () => {
    const client = openSocket(loop.family, SOCK.STREAM, 0);
    setNonBlocking(client);
    libc().connect(client, loop.at(port), loop.at(port).length);
    return client;
  });
  for (const fd of [...clients, listener]) closeSocket(fd);
}

/** Small, in fragments, too many for the buffer, and for nobody. */
function datagrams(loop: Loop, protocol: number): void {
  const { fd: receiver, port } = bound(loop, SOCK.DGRAM, protocol);
  setOption(receiver, SOL.SOCKET, SO.RCVBUF, 1);
  const sender = openSocket(loop.family, SOCK.DGRAM, protocol);
  libc().connect(sender, loop.at(port), loop.at(port).length);
  for (const size of [1, 1000, 1000, 1000]) sendBytes(sender, size);
  libc().recv(receiver, new Uint8Array(10), 10, 0);
  closeSocket(receiver);
  const { fd: large, port: other } = bound(loop, SOCK.DGRAM, protocol);
  libc().connect(sender, loop.at(other), loop.at(other).length);
  sendBytes(sender, 8000);
  libc().recv(large, new Uint8Array(8000), 8000, 0);
  closeSocket(large);
  // Nobody listens: an ICMP error comes back.
  sendBytes(sender, 10);
  closeSocket(sender);
}

function multicast({ family, group, at }: Loop): void {
  const fd = openSocket(family, SOCK.DGRAM);
  bindSocket(fd, family === AF.INET ? inetAddress('0.0.0.0', 9) : inet6Address('::', 9));
  // struct ip_mreq and struct ipv6_mreq: the group, then the interface.
  if (family === AF.INET) {
    setOption(
      fd,
      IPPROTO.IP,
      35,
      Uint8Array.from([...group.subarray(4, 8), ...at(0).subarray(4, 8)]),
    );
  } else {
    setOption(
      fd,
      IPPROTO.IPV6,
      20,
      Uint8Array.from([...group.subarray(8, 24), ...group.subarray(24)]),
    );
  }
  libc().connect(fd, group, group.length);
  sendBytes(fd, 100);
  closeSocket(fd);
}

/** Addresses to which no route leads. */
function unreachable(): void {
  for (const [family, address] of [
    [AF.INET, inetAddress('203.0.113.1', 9)],
    [AF.INET6, inet6Address('2001:db8::1', 9)],
  ] as const) {
    const fd = openSocket(family, SOCK.DGRAM);
    libc().connect(fd, address, address.length);
    closeSocket(fd);
  }
}

const ENOPROTO = new Set([92, 93, 94, 97]);

/** A protocol that this kernel may lack. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!ENOPROTO.has(errno())) throw error;
  }
}

for (const loop of LOOPS) {
  streams(loop, 0);
  attempt(() => streams(loop, IPPROTO.MPTCP));
  overflow(loop);
  datagrams(loop, 0);
  attempt(() => datagrams(loop, IPPROTO.UDPLITE));
  multicast(loop);
}
unreachable();
