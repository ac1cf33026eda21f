/*
 * Run in a network namespace of its own: asks for all that is known of its sockets while others are
 * made between one answer of the kernel and the next, some of which are closed before they can be
 * asked for again. Prints what came as JSON.
 */
import type { Batches, Gap } from '../../src/model/table.js';
import type { Socket } from '../../src/model/tables.js';
import { livePort } from '../../src/os/linux/live-port.js';
import { mptcp } from '../../src/os/linux/mptcp.js';
import { packet } from '../../src/os/linux/packet.js';
import type { LinuxPort } from '../../src/os/linux/port.js';
import { tcp } from '../../src/os/linux/tcp.js';
import { udp } from '../../src/os/linux/udp.js';
import { renderJson } from '../../src/render/json.js';
import { breakOff } from './connections.js';
import { AF, IPPROTO, SOCK } from './constants.js';
import { readTable } from './fake-port.js';
import { libc } from './libc.js';
import { inet6Address, inetAddress } from './sockaddr.js';
import {
  acceptSocket,
  bindSocket,
  bringUp,
  connectSocket,
  localAddress,
  openSocket,
} from './sockets.js';

const ADDRESSES = {
  [AF.INET]: (port: number) => inetAddress('127.0.0.1', port),
  [AF.INET6]: (port: number) => inet6Address('::1', port),
} as const;
type Family = keyof typeof ADDRESSES;

function listener(family: Family, protocol: number): number {
  const fd = openSocket(family, SOCK.STREAM, protocol);
  bindSocket(fd, ADDRESSES[family](0));
  libc().listen(fd, 5);
  return fd;
}

function bound(family: Family, type: number): number {
  const fd = openSocket(family, type);
  bindSocket(fd, ADDRESSES[family](0));
  return fd;
}

/** Both ends. */
function connection(family: Family, to: number): number[] {
  const fd = openSocket(family, SOCK.STREAM);
  connectSocket(fd, ADDRESSES[family](localAddress(to).port ?? 0));
  return [fd, acceptSocket(to)];
}

bringUp('lo');
const families: readonly Family[] = [AF.INET, AF.INET6];
const servers = families.map((family) => ({ family, fd: listener(family, IPPROTO.TCP) }));
const passing: number[] = [];

/** What happens before the kernel is asked that question, once. */
const meanwhile: Record<string, () => void> = {
  'sock_diag packet': () => {
    openSocket(AF.PACKET, SOCK.DGRAM);
    passing.push(openSocket(AF.PACKET, SOCK.DGRAM));
  },
};
for (const { family, fd } of servers) {
  const name = family === AF.INET ? 'IPv4' : 'IPv6';
  meanwhile[`sock_diag tcp ${name}`] = () => {
    connection(family, fd);
    listener(family, IPPROTO.TCP);
    bound(family, SOCK.STREAM);
    passing.push(...connection(family, fd), listener(family, IPPROTO.TCP));
  };
  meanwhile[`sock_diag udp ${name}`] = () => {
    bound(family, SOCK.DGRAM);
    passing.push(bound(family, SOCK.DGRAM));
  };
  meanwhile[`sock_diag mptcp ${name}`] = () => {
    listener(family, IPPROTO.MPTCP);
    passing.push(listener(family, IPPROTO.MPTCP));
  };
}

const port = livePort();
const restless: LinuxPort = {
  ...port,
  netlink(request) {
    const { name } = request;
    if (/ (again|of \d+)$/.test(name)) breakOff(passing.splice(0));
    meanwhile[name]?.();
    delete meanwhile[name];
    return port.netlink(request);
  },
};

const rows: Socket[] = [];
const gaps: Gap[] = [];
for (const table of [tcp, udp, mptcp, packet]) {
  const answer = readTable<Socket>(
    table(restless, 'netlink')({ details: true }) as Batches<Socket>,
  );
  rows.push(...answer.rows);
  gaps.push(...answer.gaps);
}
process.stdout.write([...renderJson({ rows, gaps, sources: {} })].join(''));
