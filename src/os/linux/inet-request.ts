import { type Family, parseAddress } from '../../model/address.js';
import type { SocketQuery } from '../../model/query.js';
import { stateMask } from '../../wire/inet-state.js';
import { writeAttribute } from '../../wire/netlink/attribute.js';
import {
  AF_INET,
  AF_INET6,
  INET_DIAG_REQ_BYTECODE,
  INET_DIAG_REQ_PROTOCOL,
  type SocketId,
  writeInetDiagRequest,
} from '../../wire/netlink/inet-diag.js';
import { writePortFilter } from '../../wire/netlink/inet-diag-filter.js';
import type { ByteOrder } from '../../wire/reader.js';
import type { SockDiagRequest } from './sock-diag.js';

const IPPROTO_TCP = 6;
const FAMILIES: Readonly<Record<Family, number>> = { IPv4: AF_INET, IPv6: AF_INET6 };

/** The request that asks the kernel for what the query wants of one family, and for no more. */
export function inetRequest(
  byteOrder: ByteOrder,
  protocol: { name: string; number: number; detailExtensions: number },
  family: Family,
  query: SocketQuery,
): SockDiagRequest {
  const id = protocol.number === IPPROTO_TCP ? exactId(family, query) : undefined;
  const request = writeInetDiagRequest(
    {
      family: FAMILIES[family],
      // 262 (MPTCP) does not fit its field: the low byte goes here, the whole into an attribute.
      protocol: protocol.number & 0xff,
      extensions: query.details === true ? protocol.detailExtensions : 0,
      states: stateMask(query.states),
      ...(id && { id }),
    },
    byteOrder,
  );
  const parts = [request];
  if (protocol.number > 0xff) {
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, protocol.number, byteOrder === 'LE');
    parts.push(writeAttribute(INET_DIAG_REQ_PROTOCOL, number, byteOrder));
  }
  const filter = id === undefined ? writePortFilter(query, byteOrder) : undefined;
  if (filter !== undefined) parts.push(writeAttribute(INET_DIAG_REQ_BYTECODE, filter, byteOrder));
  return {
    // A name of its own, for captures: it is another question.
    name: `${protocol.name} ${family}${query.details === true ? ' details' : ''}`,
    payload: Buffer.concat(parts),
    structure: 'inet_diag_msg',
    ...(id && { exact: true }),
  };
}

/** The family in which the kernel can look up the one socket that is asked for. */
export function exactFamily(protocol: number, query: SocketQuery): Family | undefined {
  if (protocol !== IPPROTO_TCP) return undefined;
  return (['IPv4', 'IPv6'] as const).find((family) => exactId(family, query) !== undefined);
}

/** The identity of the one socket that is asked for, where the query gives all of it. */
function exactId(family: Family, query: SocketQuery): SocketId | undefined {
  const { localAddress, localPort, remoteAddress, remotePort } = query;
  if (localAddress === undefined || localPort === undefined) return undefined;
  if (remoteAddress === undefined || remotePort === undefined) return undefined;
  const local = parseAddress(localAddress);
  const remote = parseAddress(remoteAddress);
  const size = family === 'IPv4' ? 4 : 16;
  if (local?.length !== size || remote?.length !== size) return undefined;
  return { localAddress: local, localPort, remoteAddress: remote, remotePort, interfaceIndex: 0 };
}
