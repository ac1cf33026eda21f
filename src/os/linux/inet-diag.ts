import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { InetSocket } from '../../model/inet.js';
import type { SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import { AddressCache } from '../../wire/address-cache.js';
import { AF_INET6, InetDiagMessage, readInetDiagMessage } from '../../wire/netlink/inet-diag.js';
import {
  type InetDiagDetails,
  readInetDiagDetails,
  readV6Only,
} from '../../wire/netlink/inet-diag-details.js';
import type { Reader } from '../../wire/reader.js';
import { withoutRepeats } from '../batches.js';
import { addDetails } from './inet-details.js';
import { inDetail } from './inet-in-detail.js';
import { inetRequest, lookUpRequest, tcpRequest } from './inet-request.js';
import type { LinuxPort } from './port.js';
import { type SockDiagRequest, sockDiag } from './sock-diag.js';

/** What one Internet protocol differs in from the others, as sock_diag has it. */
export interface InetDiagProtocol<Row extends InetSocket, Info> {
  /** IPPROTO_*. */
  number: number;
  /** Bits of idiag_ext to ask for where `details` are wanted. */
  detailExtensions: number;
  /** INET_DIAG_INFO, which is a structure of the protocol's own. */
  readInfo?(reader: Reader): Info;
  /** `details` where they are wanted; those that all protocols have are added after. */
  rowOf(message: InetDiagMessage, details?: InetDiagDetails<Info>): Row;
}

/** The sockets of one family. */
export function* inetDiagRows<Row extends InetSocket, Info>(
  port: LinuxPort,
  name: string,
  protocol: InetDiagProtocol<Row, Info>,
  family: Family,
  query: SocketQuery,
): Generator<Row[], Gap[]> {
  const described = { name, ...protocol };
  const ask = (request: SockDiagRequest, details: boolean) =>
    sockDiag(port, request, details ? detailed(protocol) : plain(protocol));
  const dump = (asked: SocketQuery, again?: string) => {
    const request = inetRequest(port.byteOrder, described, family, asked, again);
    return withoutRepeats(ask(request, asked.details === true));
  };
  const { exact } = inetRequest(port.byteOrder, described, family, query);
  if (exact) return yield* found(dump(query), () => dump({ states: [] }));
  if (query.details !== true) return yield* dump(query);
  const lookUp = (row: Row) => {
    const request = lookUpRequest(port.byteOrder, described, family, row);
    return request && (() => ask(request, true));
  };
  return yield* inDetail({ dump, lookUp }, query, `details of ${name} ${family}`);
}

/** The sockets of both families of TCP, asked for at once. */
export function tcpDiagRows<Row extends InetSocket, Info>(
  port: LinuxPort,
  protocol: InetDiagProtocol<Row, Info>,
  query: SocketQuery,
): Generator<Row[], Gap[]> {
  return withoutRepeats(sockDiag(port, tcpRequest(port.byteOrder, query), plain(protocol)));
}

/**
 * To look for one socket fails in the same way where there is none like it and where the kernel
 * does not know its kind: to ask for none of that kind fails in the second case alone.
 */
function* found<Row>(
  batches: Generator<Row[], Gap[]>,
  none: () => Generator<Row[], Gap[]>,
): Generator<Row[], Gap[]> {
  try {
    return yield* batches;
  } catch (error) {
    if (error instanceof NetstatError && error.code === 'ENOENT') return yield* none();
    throw error;
  }
}

/** TCP_CLOSE and TCP_LISTEN: of these the kernel tells v6Only unasked. */
const CLOSE = 7;
const LISTEN = 10;

/** Of all tables and questions: the same addresses come again and again. */
const addresses = new AddressCache();

/** Rows without details; one message after the other is read into the same memory. */
export function plain<Row extends InetSocket, Info>(protocol: InetDiagProtocol<Row, Info>) {
  const message = new InetDiagMessage();
  return (reader: Reader): Row => {
    readInetDiagMessage(reader, addresses, message);
    const row = protocol.rowOf(message);
    if (message.family === AF_INET6 && (message.state === LISTEN || message.state === CLOSE)) {
      const v6Only = readV6Only(reader);
      if (v6Only !== undefined) row.v6Only = v6Only;
    }
    return row;
  };
}

function detailed<Row extends InetSocket, Info>(protocol: InetDiagProtocol<Row, Info>) {
  return (reader: Reader): Row => {
    const message = readInetDiagMessage(reader, addresses);
    const details = readInetDiagDetails(reader, protocol.readInfo);
    const row = protocol.rowOf(message, details);
    addDetails(row, details);
    return row;
  };
}
