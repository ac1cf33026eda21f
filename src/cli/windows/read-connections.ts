import { collectSync } from '../../api/collect.js';
import { socketBatches } from '../../api/sockets.js';
import { FAMILIES, parseAddress } from '../../model/address.js';
import { type InetSocket, SOCKET_STATES, type SocketState } from '../../model/inet.js';
import type { Gap, Table } from '../../model/table.js';
import type { Socket } from '../../model/tables.js';
import type { TcpSocket } from '../../model/tcp.js';
import type { UdpSocket } from '../../model/udp.js';
import type { Backend } from '../../os/backend.js';
import { UNNAMED_STATES } from '../unnamed-states.js';
import { isAbsence } from '../whole-table.js';
import { CONNECTION_PROTOCOLS, type ConnectionProtocol, type WindowsOptions } from './options.js';

export type Connection = TcpSocket | UdpSocket;

/** Which connections are to be read. */
export interface ConnectionsAsked
  extends Pick<WindowsOptions, 'protocols' | 'show' | 'dscp' | 'offloadState'> {
  /** Whether it is to be found out who has them. */
  readonly owners: boolean;
}

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
  const parts = new Map<ConnectionProtocol, Connection[]>(
    protocolsOf(asked).map((protocol) => [protocol, []]),
  );
  const wanted = [...parts.keys()];
  const { show, dscp, offloadState, owners } = asked;
  const reading = socketBatches(
    {
      protocols: (['tcp', 'udp'] as const).filter((name) =>
        wanted.some((protocol) => protocol.startsWith(name)),
      ),
      families: FAMILIES.filter((family) =>
        wanted.some((protocol) => protocol.endsWith('v6') === (family === 'IPv6')),
      ),
      states: [...SOCKET_STATES, ...UNNAMED_STATES].filter(
        (state) => !HIDDEN_STATES[show].includes(state),
      ),
      owners,
      details: dscp || offloadState,
    },
    backend,
  );
  const { rows, ...outcome } = collectSync(reading);
  for (const row of rows) if (isConnection(row)) parts.get(protocolOf(row))?.push(row);
  return { rows: [...parts.values()].flatMap(inOrder), ...outcome };
}

/** UDP has nothing that is connected: it is among what listens. */
function protocolsOf({ protocols, show }: ConnectionsAsked): readonly ConnectionProtocol[] {
  const named = CONNECTION_PROTOCOLS.filter((protocol) => protocols.includes(protocol));
  const wanted = named.length > 0 ? named : CONNECTION_PROTOCOLS;
  return show === 'connected' ? wanted.filter((protocol) => protocol.startsWith('tcp')) : wanted;
}

function isConnection(socket: Socket): socket is Connection {
  return socket.protocol === 'tcp' || socket.protocol === 'udp';
}

function protocolOf({ protocol, family }: Connection): ConnectionProtocol {
  return family === 'IPv6' ? `${protocol}v6` : protocol;
}

/** Of the tables themselves; what is not known of owners stands with each row. */
const TABLE = /^(tcp|udp)\b/;
/** For these alone -q or -t is given: that there are none has to be told from that they are not listed. */
const WANTED = /^(bound tcp ports|offload states)\b/;

/** What should be there and is not. */
export function faultsOf({ gaps }: Table<Connection>): Gap[] {
  return gaps.filter((gap) => WANTED.test(gap.what) || (TABLE.test(gap.what) && !isAbsence(gap)));
}

/** Why processes are missing from rows, where a system does not name them itself. */
export function hiddenProcesses({ gaps }: Table<Connection>): Gap[] {
  return gaps.filter(({ what }) => !WANTED.test(what) && !TABLE.test(what));
}

function inOrder(rows: readonly Connection[]): Connection[] {
  const addresses = new AddressKeys();
  const keyed = rows.map((row) => ({ row, key: keyOf(row, addresses) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

/** Text that sorts as the addresses and ports do. */
function keyOf(row: InetSocket, addresses: AddressKeys): string {
  const { localAddress, localPort, remoteAddress = '', remotePort = 0 } = row;
  const local = addresses.of(localAddress) + String.fromCharCode(localPort);
  return local + addresses.of(remoteAddress) + String.fromCharCode(remotePort);
}

/** Text that sorts as addresses do, made of each once. */
class AddressKeys {
  readonly #keys = new Map<string, string>();

  of(address: string): string {
    let key = this.#keys.get(address);
    if (key === undefined) {
      key = String.fromCharCode(...(parseAddress(address) ?? []));
      this.#keys.set(address, key);
    }
    return key;
  }
}
