import { FAMILIES, type Family, isUnspecified } from '../../model/address.js';
import type { SocketState } from '../../model/inet.js';
import type { SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import type { TcpSocket } from '../../model/tcp.js';
import { offloadStateOf, tcpStateOf } from '../../wire/windows/tcp-state.js';
import {
  readTcpTable,
  TCP_TABLE,
  type TcpTableForm,
  type TcpTableRow,
} from '../../wire/windows/tcp-table.js';
import type { Source } from '../backend.js';
import { inParts } from '../parts.js';
import { askExtended, type ExtendedTable, type Modules, rowsIn, zoneOf } from './inet-table.js';
import { OffloadStates } from './offload-states.js';
import { OwningModules } from './owning-modules.js';
import { answerOf, BUFFER, type WindowsPort } from './port.js';
import { TcpEstats } from './tcp-estats.js';

type Listed = Exclude<TcpTableForm, 'ROW2'>;

/**
 * TCP_TABLE_CLASS of each form: listeners alone, all. iprtrmib.h. That of connections is never asked
 * for: it may hold none but those that are established.
 */
const CLASSES: Readonly<Record<'listeners' | 'all', [Listed, number][]>> = {
  listeners: [
    ['OWNER_MODULE', 6],
    ['OWNER_PID', 3],
  ],
  all: [
    ['OWNER_MODULE', 8],
    ['OWNER_PID', 5],
  ],
};

const MODULES: Readonly<Record<Family, string>> = {
  IPv4: 'GetOwnerModuleFromTcpEntry',
  IPv6: 'GetOwnerModuleFromTcp6Entry',
};

/**
 * Exported by Windows 10, and what its own programs ask: bound ports are in no table that is
 * documented. It allocates MIB_TCPTABLE2 from a heap.
 */
const BOUND: Readonly<Record<Family, string>> = {
  IPv4: 'InternalGetBoundTcpEndpointTable',
  IPv6: 'InternalGetBoundTcp6EndpointTable',
};

/** TCP sockets; then ports that are bound, of which Windows has a list of its own. */
export function tcp(port: WindowsPort): Source<TcpSocket> {
  return (query) => {
    const { states } = query;
    const families = [...new Set(query.families ?? FAMILIES)];
    const wantsListed = states === undefined || states.some((state) => state !== 'BOUND');
    const wantsBound = states === undefined || states.includes('BOUND');
    return inParts('iphlpapi', [
      ...(wantsListed ? families : []).map((family) => ({
        what: `tcp ${family}`,
        batches: () => listed(port, family, query),
      })),
      ...(wantsBound ? families : []).map((family) => ({
        what: `bound tcp ports ${family}`,
        batches: () => bound(port, family, query),
      })),
    ]);
  };
}

function* listed(
  port: WindowsPort,
  family: Family,
  { states, owners, details }: SocketQuery,
): Generator<TcpSocket[], Gap[]> {
  const table: ExtendedTable<Listed> = {
    function: 'GetExtendedTcpTable',
    classes: CLASSES[rowsFor(states)],
    layouts: TCP_TABLE,
  };
  const { form, answer } = yield* askExtended(port, table, family);
  const modules: Modules = owners === true ? new OwningModules(port, MODULES[family]) : undefined;
  const estats = details === true ? new TcpEstats(port, family) : undefined;
  const offload = details === true ? new OffloadStates() : undefined;
  yield* offload?.read(port, family) ?? [];
  const gaps = yield* rowsIn(
    answer,
    `MIB_TCPTABLE_${form}`,
    (reader, addresses) => readTcpTable(reader, form, family, addresses),
    (row) => {
      const state = tcpStateOf(row.state);
      if (states?.includes(state) === false) return;
      const socket = rowOf(row, family, state);
      const offloadState = offload?.of(row);
      if (offloadState !== undefined) socket.offloadState = offloadState;
      if (socket.state === 'LISTEN') return socket;
      const extendedStatistics = estats?.of(row);
      if (extendedStatistics !== undefined) socket.extendedStatistics = extendedStatistics;
      return socket;
    },
    modules,
  );
  return [...gaps, ...(offload?.gaps ?? []), ...(estats?.gaps ?? [])];
}

/** Windows itself leaves out what nobody wants. */
function rowsFor(states: readonly SocketState[] | undefined): keyof typeof CLASSES {
  return states?.every((state) => state === 'LISTEN') === true ? 'listeners' : 'all';
}

function* bound(
  port: WindowsPort,
  family: Family,
  { details }: SocketQuery,
): Generator<TcpSocket[], Gap[]> {
  const answer = yield* answerOf(port, {
    name: BOUND[family],
    kind: 'allocated',
    function: BOUND[family],
    arguments: [BUFFER],
    rows: TCP_TABLE.ROW2[family],
    onHeap: true,
  });
  return yield* rowsIn(
    answer,
    'MIB_TCPTABLE2',
    (reader, addresses) => readTcpTable(reader, 'ROW2', family, addresses),
    (row) => {
      const socket = rowOf(row, family, 'BOUND');
      if (details === true) socket.offloadState = offloadStateOf(row.offloadState ?? 0);
      return socket;
    },
    undefined,
  );
}

function rowOf(row: TcpTableRow, family: Family, state: SocketState): TcpSocket {
  const { localAddress, localPort, remoteAddress, remotePort } = row;
  const socket = {
    protocol: 'tcp',
    family,
    localAddress,
    localPort,
    state,
    ...zoneOf(localAddress, row.localScopeId),
  } as TcpSocket;
  // What else stands there has no meaning.
  if (state === 'LISTEN' || state === 'BOUND') return socket;
  if (remotePort !== 0 || !isUnspecified(remoteAddress)) {
    socket.remoteAddress = remoteAddress;
    socket.remotePort = remotePort;
  }
  return socket;
}
