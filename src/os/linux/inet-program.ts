import type { Family } from '../../model/address.js';
import type { InetSocket } from '../../model/inet.js';
import type { ReadOptions, SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import { TCP_RECORD_SIZE } from '../../wire/bpf/tcp-record.js';
import { stateMask } from '../../wire/inet-state.js';
import { Reader } from '../../wire/reader.js';
import { AF } from './families.js';
import { type InetDiagProtocol, plain } from './inet-diag.js';
import { IPPROTO_TCP } from './inet-request.js';
import type { LinuxPort } from './port.js';
import { hasManySockets } from './sockets-in-use.js';

const ESTABLISHED = stateMask(['ESTABLISHED']);
const BOUND = stateMask(['BOUND']);
/** The state of records that tell no socket. */
const NO_SOCKET = 1 << 0;

/**
 * Whether a program is to tell the sockets: where most of very many are wanted, and not their cookies. Of
 * 100,000 sockets it takes 22 ms, sock_diag 92; what sock_diag can pick out itself is quicker picked.
 */
export function isForProgram<Row extends InetSocket, Info>(
  port: LinuxPort,
  { number }: InetDiagProtocol<Row, Info>,
  query: SocketQuery,
  source: ReadOptions['source'] = 'auto',
): boolean {
  if (number !== IPPROTO_TCP || port.tcpSockets === undefined) return false;
  if (source !== 'auto') return source === 'bpf';
  const {
    cookies = true,
    details = false,
    localAddress,
    localPort,
    remoteAddress,
    remotePort,
  } = query;
  const ends = [localAddress, localPort, remoteAddress, remotePort];
  if (cookies || details || ends.some((end) => end !== undefined)) return false;
  const states = stateMask(query.states);
  if (!(states & ESTABLISHED) || states & BOUND) return false;
  return hasManySockets(port);
}

/** Of both families, or of one. */
export function* programRows<Row extends InetSocket, Info>(
  port: LinuxPort,
  protocol: InetDiagProtocol<Row, Info>,
  { states }: SocketQuery,
  family?: Family,
): Generator<Row[], Gap[]> {
  const asked = { states: stateMask(states) & ~NO_SOCKET, family: family && AF[family] };
  const decode = plain(protocol);
  for (const piece of port.tcpSockets?.() ?? []) {
    yield rowsIn(new Reader(piece, port.byteOrder, 'inet_diag_msg'), asked, decode);
  }
  return [];
}

/** Of records that begin with their family and state. */
export function rowsIn<Row>(
  reader: Reader,
  { states, family }: { states: number; family: number | undefined },
  decode: (record: Reader) => Row,
): Row[] {
  const { bytes } = reader;
  const rows: Row[] = [];
  for (let at = 0; at < bytes.length; at += TCP_RECORD_SIZE) {
    const isAsked = (states >>> (bytes[at + 1] as number)) & 1;
    if (isAsked !== 0 && (family === undefined || bytes[at] === family)) {
      rows.push(decode(reader.within(at, at + TCP_RECORD_SIZE)));
    }
  }
  return rows;
}
