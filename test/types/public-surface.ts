/**
 * What TypeScript makes of the package as its users compile it. Nothing here runs: it compiles, and
 * the line after each @ts-expect-error must not.
 */

import * as sockeye from 'sockeye';
import {
  type Counter,
  mibOf,
  NetstatError,
  type Owner,
  type Socket,
  type SocketOptions,
  type SocketQuery,
  SystemCallError,
  sockets,
  socketsSync,
  statistics,
  type Table,
  type TcpConnection,
  type TcpListener,
  type TcpSocket,
  type UnixSocket,
} from 'sockeye';
import { type FakeTables, fakeSystem, type replaySystem, type System } from 'sockeye/testing';

/** Compiles only where both types are the same; not where one is merely assignable. */
function same<A, B>(
  ..._: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : [never]
): void {}

export async function rowsFollowProtocols(): Promise<void> {
  const { rows } = await sockets({ protocols: ['tcp'] });
  same<typeof rows, TcpSocket[]>();
  const two = socketsSync({ protocols: ['tcp', 'unix'], owners: true });
  same<typeof two, Table<TcpSocket | UnixSocket>>();
  const every = socketsSync({ localPort: 53 });
  same<typeof every.rows, Socket[]>();
  const options: SocketOptions<'udp'> = { protocols: ['udp'], families: ['IPv6'] };
  const udp = socketsSync(options);
  same<(typeof udp.rows)[number]['protocol'], 'udp'>();
  // @ts-expect-error: these rows are of UDP.
  same<(typeof udp.rows)[number]['protocol'], 'tcp'>();
}

export function whatIsNotSaidMayBeUndefined(port: number | undefined): unknown {
  const { rows } = socketsSync({ protocols: ['tcp'], localPort: port, owners: undefined });
  // @ts-expect-error: but which rows there are has to be known.
  socketsSync({ protocols: port === undefined ? undefined : ['tcp'] });
  return rows;
}

export function protocolTellsRow(socket: Socket): unknown {
  // @ts-expect-error: not every socket has a path.
  const path = socket.path;
  // @ts-expect-error: nor a port.
  const port = socket.localPort;
  if (socket.protocol === 'unix') {
    same<typeof socket, UnixSocket>();
    // @ts-expect-error: an unbound one has no path.
    return socket.path.length;
  }
  return [path, port];
}

export function stateTellsRow(socket: TcpSocket): unknown {
  if (socket.state === 'LISTEN') {
    same<typeof socket, TcpListener>();
    // @ts-expect-error: what listens has a backlog, not queues.
    return socket.backlog.pending + socket.receiveQueue;
  }
  same<typeof socket, TcpConnection>();
  // @ts-expect-error: and what does not listen has no backlog.
  return socket.receiveQueue + socket.backlog.pending;
}

export function statesKeepTheUnknown(socket: TcpSocket): void {
  // @ts-expect-error: states are spelled as in RFC 9293.
  if (socket.state === 'FIN_WAIT1') return;
  if (socket.state === 'UNKNOWN(14)') return;
}

export function ownerTellsProcesses(owner: Owner): number {
  // @ts-expect-error: a hidden owner has no processes.
  const count = owner.processes.length;
  switch (owner.kind) {
    case 'known':
      return owner.processes.length + count;
    case 'hidden':
      return owner.reason.length;
    case 'none':
      // @ts-expect-error: nobody holds it, for no reason.
      return owner.reason.length;
  }
}

export function bigNumbersStayBig(socket: Socket): bigint | undefined {
  // @ts-expect-error: a cookie has 64 bits.
  const cookie: number | undefined = socket.cookie;
  return socket.cookie ?? BigInt(cookie ?? 0);
}

export async function countersAreBig(): Promise<bigint | undefined> {
  const { rows } = await statistics({ families: ['IPv6'] });
  same<typeof rows, Counter[]>();
  const { tcp, ip, icmp } = mibOf(rows, 'IPv6');
  // @ts-expect-error: not every system counts everything.
  const segments: bigint = tcp.retransSegs;
  // @ts-expect-error: RFC 4293 has no such word.
  if (ip.forwarding === 'enabled') return icmp.messages[0]?.inPkts;
  // @ts-expect-error: names are those of the RFCs.
  return ip.inReceives ?? tcp.retransmits ?? segments;
}

export const exactQuery: SocketQuery = { remoteAddress: '::1', remotePort: 443 };

export const misuses: SocketOptions[] = [
  // @ts-expect-error: a protocol that there is not.
  { protocols: ['tpc'] },
  // @ts-expect-error: families are spelled as in node:net.
  { families: ['inet'] },
  // @ts-expect-error: no source of that name.
  { source: 'ss' },
  // @ts-expect-error: no such option.
  { pid: 1 },
];

export function errorsTell(error: unknown): string {
  if (error instanceof SystemCallError) return `${error.call} ${error.errno} ${error.code}`;
  // @ts-expect-error: only a system call has a number.
  if (error instanceof NetstatError) return error.errno;
  return 'not ours';
}

export async function everySystemAnswersAlike(): Promise<void> {
  const real: System = sockeye;
  const { groups, routesSync, sockets: read } = fakeSystem({ routes: [] });
  same<typeof groups, typeof sockeye.groups>();
  same<typeof routesSync, (typeof real)['routesSync']>();
  same<Awaited<ReturnType<typeof read<'tcp'>>>, Table<TcpSocket>>();
  same<ReturnType<typeof replaySystem>, ReturnType<typeof fakeSystem>>();
  // @ts-expect-error: a row of this table has a value.
  fakeSystem({ statistics: [{ group: 'Ip', name: 'InReceives' }] });
  // @ts-expect-error: a table that there is not.
  fakeSystem({ route: [] });
  // @ts-expect-error: only errors of ours are thrown.
  fakeSystem({ conntrack: new Error('refused') });
}

export const fakes: FakeTables = { conntrack: new NetstatError('EPERM', 'refused'), sockets: [] };
