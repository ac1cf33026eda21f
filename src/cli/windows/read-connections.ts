import { collectSync, finish } from '../../api/collect.js';
import { findOwners, withOwners } from '../../api/owners.js';
import { type SocketOptions, socketBatches } from '../../api/sockets.js';
import { type Family, parseAddress } from '../../model/address.js';
import { type InetSocket, SOCKET_STATES, type SocketState } from '../../model/inet.js';
import type { Batches, Table } from '../../model/table.js';
import type { Socket } from '../../model/tables.js';
import type { TcpSocket } from '../../model/tcp.js';
import type { UdpSocket } from '../../model/udp.js';
import type { Backend, OwnerIndex } from '../../os/backend.js';
import { gapOf } from '../../os/gaps.js';
import { CONNECTION_PROTOCOLS, type ConnectionProtocol, type WindowsOptions } from './options.js';

export type Connection = TcpSocket | UdpSocket;

/** Which connections are to be read. */
export type ConnectionsAsked = Pick<WindowsOptions, 'protocols' | 'show' | 'dscp'>;

const FAMILIES: Readonly<Record<ConnectionProtocol, Family>> = {
  tcp: 'IPv4',
  tcpv6: 'IPv6',
  udp: 'IPv4',
  udpv6: 'IPv6',
};

/** Windows lists what listens with -a, and what is bound alone with -q. */
const HIDDEN_STATES: Readonly<Record<WindowsOptions['show'], readonly SocketState[]>> = {
  connected: ['LISTEN', 'BOUND'],
  all: ['BOUND'],
  bound: [],
};

/**
 * The connections that are shown, as Windows orders them: TCP before UDP, IPv4 before IPv6, and each
 * by its addresses. Throws where none of the tables can be read; one that is missing is a gap.
 */
export function readConnections(asked: ConnectionsAsked, backend: Backend): Table<Connection> {
  const table: Table<Connection> = { rows: [], gaps: [], sources: {} };
  let failure: unknown;
  for (const protocol of protocolsOf(asked)) {
    const name = protocol.startsWith('tcp') ? 'tcp' : 'udp';
    try {
      const query = queryOf(name, FAMILIES[protocol], asked);
      const { rows, gaps, sources } = collectSync(socketBatches(query, backend));
      for (const row of inOrder(rows.filter(isConnection))) table.rows.push(row);
      table.gaps.push(...gaps);
      table.sources[name] = [
        ...new Set([...(table.sources[name] ?? []), ...(sources[name] ?? [])]),
      ];
    } catch (error) {
      table.gaps.push(gapOf(`${name} ${FAMILIES[protocol]}`, error));
      failure ??= error;
    }
  }
  if (failure !== undefined && Object.keys(table.sources).length === 0) throw failure;
  return table;
}

/** UDP has nothing that is connected: it is among what listens. */
function protocolsOf({ protocols, show }: ConnectionsAsked): readonly ConnectionProtocol[] {
  const named = CONNECTION_PROTOCOLS.filter((protocol) => protocols.includes(protocol));
  const wanted = named.length > 0 ? named : CONNECTION_PROTOCOLS;
  return show === 'connected' ? wanted.filter((protocol) => protocol.startsWith('tcp')) : wanted;
}

function queryOf(
  name: 'tcp' | 'udp',
  family: Family,
  { show, dscp }: ConnectionsAsked,
): SocketOptions {
  const states = SOCKET_STATES.filter((state) => !HIDDEN_STATES[show].includes(state));
  return {
    protocols: [name],
    families: [family],
    ...(name === 'tcp' && { states }),
    ...(dscp && { details: true }),
  };
}

function isConnection(socket: Socket): socket is Connection {
  return socket.protocol === 'tcp' || socket.protocol === 'udp';
}

function inOrder(rows: readonly Connection[]): Connection[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

/** Text that sorts as the addresses and ports do. */
function keyOf({ localAddress, localPort, remoteAddress, remotePort }: InetSocket): string {
  return endKey(localAddress, localPort) + endKey(remoteAddress, remotePort);
}

function endKey(address: string | undefined, port: number | undefined): string {
  const bytes = address === undefined ? undefined : parseAddress(address);
  return String.fromCharCode(...(bytes ?? []), port ?? 0);
}

/** Who has the sockets, from one pass over the processes. */
export async function addOwners(
  { rows, gaps, sources }: Table<Connection>,
  backend: Backend,
): Promise<OwnerIndex> {
  const owners = await finish(findOwners(backend));
  const reading = withOwners(atOnce(rows), owners);
  while (reading.next().done !== true);
  gaps.unshift(...owners.gaps);
  if (owners.source !== undefined) sources['owners'] = [owners.source];
  return owners;
}

function* atOnce(rows: Connection[]): Batches<Connection> {
  yield rows;
  return { sources: [], gaps: [] };
}
