import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { InetSocket } from '../../model/inet.js';
import type { ReadOptions, SocketQuery } from '../../model/query.js';
import type { Batches, Gap } from '../../model/table.js';
import { AddressCache } from '../../wire/address-cache.js';
import { stateMask } from '../../wire/inet-state.js';
import { type InetDiagMessage, readInetDiagMessage } from '../../wire/netlink/inet-diag.js';
import { type InetLine, isInetHeading, parseInetLine } from '../../wire/procnet/inet-line.js';
import type { Reader } from '../../wire/reader.js';
import type { Source } from '../backend.js';
import { withoutRepeats } from '../batches.js';
import { inetRequest } from './inet-request.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { sockDiag } from './sock-diag.js';
import { firstThatWorks, inParts } from './sources.js';

/** What one Internet protocol differs in from the others. */
export interface InetProtocol<Row extends InetSocket> {
  name: string;
  /** IPPROTO_* for sock_diag; undefined where it has no handler for the protocol. */
  number: number | undefined;
  /** Bits of idiag_ext to ask for where `details` are wanted. */
  detailExtensions: number;
  /** The reader stands at the attributes. */
  fromDiag(message: InetDiagMessage, attributes: Reader): Row;
  /** Where /proc lists the protocol: its files below /proc/net and what their lines say. */
  proc?: {
    files: Readonly<Record<Family, string>>;
    fromLine(line: InetLine, clockTicks: number): Row;
  };
}

/** An Internet protocol's sockets, from sock_diag or from /proc/net. */
export function inetSource<Row extends InetSocket>(
  port: LinuxPort,
  source: ReadOptions['source'],
  protocol: InetProtocol<Row>,
): Source<Row> {
  const { number, proc } = protocol;
  return (query) =>
    firstThatWorks(protocol.name, source, {
      ...(number !== undefined && { netlink: () => fromNetlink(port, protocol, number, query) }),
      ...(proc && { proc: () => fromProc(port, protocol, query) }),
    });
}

function familiesOf(query: SocketQuery): readonly Family[] {
  return query.families ?? ['IPv4', 'IPv6'];
}

function fromNetlink<Row extends InetSocket>(
  port: LinuxPort,
  protocol: InetProtocol<Row>,
  number: number,
  query: SocketQuery,
): Batches<Row> {
  const addresses = new AddressCache();
  const decode = (reader: Reader): Row =>
    protocol.fromDiag(readInetDiagMessage(reader, addresses), reader);
  const parts = familiesOf(query).map((family) => {
    const requestFor = (asked: SocketQuery) =>
      inetRequest(port.byteOrder, { ...protocol, number }, family, asked);
    const request = requestFor(query);
    const batches = () => withoutRepeats(sockDiag(port, request, decode));
    const none = () => sockDiag(port, requestFor({ states: [] }), decode);
    return {
      what: request.name,
      batches: () => (request.exact ? found(batches(), none) : batches()),
    };
  });
  return inParts('netlink', parts);
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

function fromProc<Row extends InetSocket>(
  port: LinuxPort,
  { name, proc }: InetProtocol<Row>,
  query: SocketQuery,
): Batches<Row> {
  const addresses = new AddressCache();
  const states = stateMask(query.states);
  const rowOf = (text: string): Row | undefined => {
    if (proc === undefined || text === '' || isInetHeading(text)) return undefined;
    const line = parseInetLine(text, port.byteOrder, addresses);
    return states & (1 << line.state) ? proc.fromLine(line, port.clockTicks) : undefined;
  };
  const parts = familiesOf(query).map((family) => {
    const part = { what: `${name} ${family}`, path: `net/${proc?.files[family]}` };
    return { ...part, batches: () => procRows(port, part, rowOf) };
  });
  return inParts('proc', parts);
}
