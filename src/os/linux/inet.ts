import { FAMILIES, type Family } from '../../model/address.js';
import type { InetSocket } from '../../model/inet.js';
import type { ReadOptions, SocketQuery } from '../../model/query.js';
import type { Batches, Gap } from '../../model/table.js';
import { AddressCache } from '../../wire/address-cache.js';
import { stateMask } from '../../wire/inet-state.js';
import { type InetLine, isInetHeading, parseInetLine } from '../../wire/procnet/inet-line.js';
import type { Source } from '../backend.js';
import { inParts } from '../parts.js';
import { bothFamilies } from './both-families.js';
import { type InetDiagProtocol, inetDiagRows, tcpDiagRows } from './inet-diag.js';
import { isForProgram, programRows } from './inet-program.js';
import { exactFamily, IPPROTO_TCP } from './inet-request.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { firstThatWorks } from './sources.js';
import { untilFound } from './until-found.js';

/** What one Internet protocol differs in from the others. */
export interface InetProtocol<Row extends InetSocket, Info = never> {
  name: string;
  /** Where sock_diag has a handler for the protocol. */
  diag?: InetDiagProtocol<Row, Info>;
  /** Where /proc lists the protocol: its files below /proc/net and what their lines say. */
  proc?: {
    files: Readonly<Record<Family, string>>;
    rowOf(line: InetLine, clockTicks: number): Row;
    /** What is asked for by name and never in these files. */
    lacks?(query: SocketQuery): Gap[];
  };
}

/** An Internet protocol's sockets, from sock_diag, from /proc/net, or from a BPF program. */
export function inetSource<Row extends InetSocket, Info>(
  port: LinuxPort,
  source: ReadOptions['source'],
  protocol: InetProtocol<Row, Info>,
): Source<Row> {
  const { name, diag, proc } = protocol;
  return (query) =>
    firstThatWorks(name, source, {
      ...(diag &&
        isForProgram(port, diag, query, source) && {
          bpf: () => fromProgram(port, protocol, diag, query),
        }),
      ...(diag && { netlink: () => fromNetlink(port, name, diag, query) }),
      ...(proc && { proc: () => fromProc(port, protocol, query) }),
    });
}

function familiesOf(query: SocketQuery): readonly Family[] {
  return [...new Set(query.families ?? FAMILIES)];
}

function fromNetlink<Row extends InetSocket, Info>(
  port: LinuxPort,
  name: string,
  protocol: InetDiagProtocol<Row, Info>,
  query: SocketQuery,
): Batches<Row> {
  const exact = exactFamily(protocol.number, query);
  const parts = familiesOf(query).map((family) => ({
    what: `${name} ${family}`,
    family,
    isExact: family === exact,
    batches: () => inetDiagRows(port, name, protocol, family, query),
  }));
  if (exact !== undefined) return inParts('netlink', untilFound(parts, query));
  const apart = () => inParts('netlink', parts);
  const [first, second] = parts;
  if (!first || !second || !isJoint(port, protocol.number, query)) return apart();
  return bothFamilies('netlink', tcpDiagRows(port, protocol, query), [first, second], apart);
}

function* fromProgram<Row extends InetSocket, Info>(
  port: LinuxPort,
  { name, proc }: InetProtocol<Row, Info>,
  diag: InetDiagProtocol<Row, Info>,
  query: SocketQuery,
): Batches<Row> {
  const parts = familiesOf(query).map((family) => ({
    what: `${name} ${family}`,
    family,
    batches: () => programRows(port, diag, query, family),
  }));
  const [first, second] = parts;
  const { sources, gaps } =
    first && second
      ? yield* bothFamilies('bpf', programRows(port, diag, query), [first, second])
      : yield* inParts('bpf', parts);
  // Like /proc it goes through the tables of listeners and of connections, and no other.
  return { sources, gaps: [...gaps, ...(proc?.lacks?.(query) ?? [])] };
}

/** In detail each family is read twice, see `inetDiagRows`. */
function isJoint({ joinsFamilies = false }: LinuxPort, number: number, { details }: SocketQuery) {
  return joinsFamilies && number === IPPROTO_TCP && details !== true;
}

function* fromProc<Row extends InetSocket, Info>(
  port: LinuxPort,
  { name, proc }: InetProtocol<Row, Info>,
  query: SocketQuery,
): Batches<Row> {
  const addresses = new AddressCache();
  const states = stateMask(query.states);
  const rowOf = (text: string): Row | undefined => {
    if (proc === undefined) return undefined;
    const line = parseInetLine(text, port.byteOrder, addresses);
    return states & (1 << line.state) ? proc.rowOf(line, port.clockTicks) : undefined;
  };
  const parts = familiesOf(query).map((family) => {
    const path = `net/${proc?.files[family]}`;
    const file = { what: `${name} ${family}`, path, isHeading: isInetHeading };
    return { what: file.what, batches: () => procRows(port, file, rowOf) };
  });
  const { sources, gaps } = yield* inParts('proc', parts);
  return { sources, gaps: [...gaps, ...(proc?.lacks?.(query) ?? [])] };
}
