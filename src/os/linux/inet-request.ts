import { type Family, parseAddress } from '../../model/address.js';
import type { InetSocket } from '../../model/inet.js';
import type { SocketQuery } from '../../model/query.js';
import { stateMask } from '../../wire/inet-state.js';
import { writeAttribute } from '../../wire/netlink/attribute.js';
import {
  INET_DIAG_REQ_BYTECODE,
  INET_DIAG_REQ_PROTOCOL,
  type SocketId,
  TCPDIAG_GETSOCK,
  writeInetDiagRequest,
  writeTcpDiagRequest,
} from '../../wire/netlink/inet-diag.js';
import { writePortFilter } from '../../wire/netlink/inet-diag-filter.js';
import type { ByteOrder } from '../../wire/reader.js';
import { AF } from './families.js';
import type { SockDiagRequest } from './sock-diag.js';

export const IPPROTO_TCP = 6;

export interface DescribedProtocol {
  name: string;
  /** IPPROTO_*. */
  number: number;
  /** Bits of idiag_ext to ask for where `details` are wanted. */
  detailExtensions: number;
}

/**
 * The request that asks the kernel for what the query wants of one family, and for no more. `again`
 * tells it in captures from another like it.
 */
export function inetRequest(
  byteOrder: ByteOrder,
  protocol: DescribedProtocol,
  family: Family,
  query: SocketQuery,
  again?: string,
): SockDiagRequest {
  const id = protocol.number === IPPROTO_TCP ? exactId(family, query) : undefined;
  const parts = [writeRequest(byteOrder, protocol, family, query, id)];
  if (protocol.number > 0xff) {
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, protocol.number, byteOrder === 'LE');
    parts.push(writeAttribute(INET_DIAG_REQ_PROTOCOL, number, byteOrder));
  }
  const filter = id === undefined ? writePortFilter(query, byteOrder) : undefined;
  if (filter !== undefined) parts.push(writeAttribute(INET_DIAG_REQ_BYTECODE, filter, byteOrder));
  return {
    name: nameOf(protocol, family, query, again),
    payload: Buffer.concat(parts),
    structure: 'inet_diag_msg',
    ...(id && { exact: true }),
  };
}

/**
 * The request for a connection that was read before, by its cookie too, with details; undefined
 * where the kernel could answer with another.
 */
export function lookUpRequest(
  byteOrder: ByteOrder,
  protocol: DescribedProtocol,
  family: Family,
  row: InetSocket,
): SockDiagRequest | undefined {
  const { cookie, interfaceIndex = 0 } = row;
  const ends = protocol.number === IPPROTO_TCP ? exactId(family, row) : undefined;
  if (ends === undefined || cookie === undefined) return undefined;
  const query = { details: true };
  const id = { ...ends, interfaceIndex, cookie };
  return {
    name: nameOf(protocol, family, query, `of ${cookie}`),
    payload: writeRequest(byteOrder, protocol, family, query, id),
    structure: 'inet_diag_msg',
    exact: true,
  };
}

/** Another question has another name, for captures. */
function nameOf(
  { name }: DescribedProtocol,
  family: Family,
  { details = false }: SocketQuery,
  again?: string,
): string {
  return [name, family, ...(details ? ['details'] : []), ...(again ? [again] : [])].join(' ');
}

function writeRequest(
  byteOrder: ByteOrder,
  { number, detailExtensions }: DescribedProtocol,
  family: Family,
  { details, states }: SocketQuery,
  id: SocketId | undefined,
): Uint8Array {
  const request = {
    family: AF[family],
    // 262 (MPTCP) does not fit its field: the low byte goes here, the whole into an attribute.
    protocol: number & 0xff,
    extensions: details === true ? detailExtensions : 0,
    states: stateMask(states),
    ...(id && { id }),
  };
  return writeInetDiagRequest(request, byteOrder);
}

/** The request for both families of TCP at once. */
export function tcpRequest(byteOrder: ByteOrder, query: SocketQuery): SockDiagRequest {
  const parts = [
    writeTcpDiagRequest({ extensions: 0, states: stateMask(query.states) }, byteOrder),
  ];
  const filter = writePortFilter(query, byteOrder);
  if (filter !== undefined) parts.push(writeAttribute(INET_DIAG_REQ_BYTECODE, filter, byteOrder));
  return {
    name: 'tcp',
    type: TCPDIAG_GETSOCK,
    payload: Buffer.concat(parts),
    structure: 'inet_diag_msg',
  };
}

/** The family in which the kernel can look up the one socket that is asked for. */
export function exactFamily(protocol: number, query: SocketQuery): Family | undefined {
  if (protocol !== IPPROTO_TCP) return undefined;
  return (['IPv4', 'IPv6'] as const).find((family) => exactId(family, query) !== undefined);
}

/** The identity of the one socket that has these ends, where all of them are given. */
function exactId(family: Family, ends: SocketQuery | InetSocket): SocketId | undefined {
  const { localAddress, localPort, remoteAddress, remotePort } = ends;
  if (localAddress === undefined || localPort === undefined) return undefined;
  if (remoteAddress === undefined || remotePort === undefined) return undefined;
  const local = parseAddress(localAddress);
  const remote = parseAddress(remoteAddress);
  const size = family === 'IPv4' ? 4 : 16;
  if (local?.length !== size || remote?.length !== size) return undefined;
  return { localAddress: local, localPort, remoteAddress: remote, remotePort, interfaceIndex: 0 };
}
