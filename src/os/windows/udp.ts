import { FAMILIES, type Family, isUnspecified } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import type { UdpSocket } from '../../model/udp.js';
import {
  readUdpTable,
  UDP_TABLE,
  type UdpTableForm,
  type UdpTableRow,
} from '../../wire/windows/udp-table.js';
import type { Source } from '../backend.js';
import { inParts } from '../parts.js';
import { askExtended, type ExtendedTable, rowsIn, zoneOf } from './inet-table.js';
import { OwningModules } from './owning-modules.js';
import { answerOf, BUFFER, type WindowsPort } from './port.js';

/**
 * Exported by newer Windows 10 and by 11, and what their own netstat asks: the table that is documented
 * has no other ends. It allocates MIB_UDPTABLE2 from a heap.
 */
const WITH_PEERS: Readonly<Record<Family, string>> = {
  IPv4: 'InternalGetUdpTable2',
  IPv6: 'InternalGetUdp6Table2',
};

const TABLE: ExtendedTable<Exclude<UdpTableForm, 'ROW2'>> = {
  function: 'GetExtendedUdpTable',
  // UDP_TABLE_CLASS. iprtrmib.h
  classes: [
    ['OWNER_MODULE', 2],
    ['OWNER_PID', 1],
  ],
  layouts: UDP_TABLE,
};

const MODULES: Readonly<Record<Family, string>> = {
  IPv4: 'GetOwnerModuleFromUdpEntry',
  IPv6: 'GetOwnerModuleFromUdp6Entry',
};

/** UDP sockets. An older Windows does not tell to what they are connected. */
export function udp(port: WindowsPort): Source<UdpSocket> {
  return (query) => {
    const families = [...new Set(query.families ?? FAMILIES)];
    return inParts(
      'iphlpapi',
      families.map((family) => ({
        what: `udp ${family}`,
        batches: () => listed(port, family, query),
      })),
    );
  };
}

function* listed(
  port: WindowsPort,
  family: Family,
  { owners }: SocketQuery,
): Generator<UdpSocket[], Gap[]> {
  const { form, answer } = yield* ask(port, family);
  return yield* rowsIn(
    answer,
    `MIB_UDPTABLE_${form}`,
    (reader, addresses) => readUdpTable(reader, form, family, addresses),
    (row) => rowOf(row, family),
    owners === true ? new OwningModules(port, MODULES[family]) : undefined,
  );
}

function* ask(
  port: WindowsPort,
  family: Family,
): Generator<never[], { form: UdpTableForm; answer: Uint8Array }> {
  try {
    const answer = yield* answerOf(port, {
      name: WITH_PEERS[family],
      kind: 'allocated',
      function: WITH_PEERS[family],
      arguments: [BUFFER],
      rows: UDP_TABLE.ROW2[family],
      onHeap: true,
    });
    return { form: 'ROW2', answer };
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    return yield* askExtended(port, TABLE, family);
  }
}

function rowOf(row: UdpTableRow, family: Family): UdpSocket {
  const { localAddress, localPort, remoteAddress, remotePort = 0 } = row;
  const socket: UdpSocket = {
    protocol: 'udp',
    family,
    localAddress,
    localPort,
    state: 'CLOSED',
    ...zoneOf(localAddress, row.localScopeId),
  };
  if (remoteAddress !== undefined && (remotePort !== 0 || !isUnspecified(remoteAddress))) {
    socket.state = 'ESTABLISHED';
    socket.remoteAddress = remoteAddress;
    socket.remotePort = remotePort;
  }
  return socket;
}
