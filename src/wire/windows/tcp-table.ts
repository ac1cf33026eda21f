import type { Family } from '../../model/address.js';
import type { AddressCache } from '../address-cache.js';
import type { Reader } from '../reader.js';
import {
  fileTimeMs,
  MODULE_INFO_BYTES,
  type OwnerFields,
  type TableLayout,
  tableRows,
  takePort,
} from './owner-module-row.js';

/**
 * Which rows a table has: MIB_TCPROW_OWNER_MODULE, MIB_TCPROW_OWNER_PID or MIB_TCPROW2, and those of
 * IPv6, which differ in the order of fields. tcpmib.h
 */
export type TcpTableForm = 'OWNER_MODULE' | 'OWNER_PID' | 'ROW2';

export const TCP_TABLE: Readonly<Record<TcpTableForm, Readonly<Record<Family, TableLayout>>>> = {
  OWNER_MODULE: {
    IPv4: { headerBytes: 8, rowBytes: 160 },
    IPv6: { headerBytes: 8, rowBytes: 192 },
  },
  OWNER_PID: { IPv4: { headerBytes: 4, rowBytes: 24 }, IPv6: { headerBytes: 4, rowBytes: 56 } },
  ROW2: { IPv4: { headerBytes: 4, rowBytes: 28 }, IPv6: { headerBytes: 4, rowBytes: 60 } },
};

export interface TcpTableRow extends OwnerFields {
  /** MIB_TCP_STATE. */
  state: number;
  localAddress: string;
  localPort: number;
  /** Of a listener it has no meaning, nor has the port. */
  remoteAddress: string;
  remotePort: number;
  /** Zones, numbers of interfaces; 0 for none. */
  localScopeId: number;
  remoteScopeId: number;
  /** TCP_CONNECTION_OFFLOAD_STATE; ROW2 alone has it. */
  offloadState?: number;
}

/** MIB_TCPTABLE_OWNER_MODULE, MIB_TCP6TABLE_OWNER_PID and so on. tcpmib.h */
export function readTcpTable(
  reader: Reader,
  form: TcpTableForm,
  family: Family,
  addresses: AddressCache,
): Generator<TcpTableRow, void> {
  const layout = TCP_TABLE[form][family];
  const readRow = family === 'IPv4' ? readIPv4Row : readIPv6Row;
  return tableRows(reader, layout, (start) => {
    const row = readRow(reader, addresses);
    row.row = reader.bytes.subarray(start, start + layout.rowBytes);
    if (form === 'OWNER_MODULE') {
      const createdAtMs = fileTimeMs(reader);
      if (createdAtMs !== undefined) row.createdAtMs = createdAtMs;
      row.moduleInfo = reader.slice(MODULE_INFO_BYTES);
    } else if (form === 'ROW2') row.offloadState = reader.u32();
    return row;
  });
}

/** Set once the row is known whole. */
const NOTHING = new Uint8Array(0);

function readIPv4Row(reader: Reader, addresses: AddressCache): TcpTableRow {
  return {
    state: reader.u32(),
    localAddress: addresses.ipv4(reader.bytes, reader.take(4)),
    localPort: takePort(reader),
    remoteAddress: addresses.ipv4(reader.bytes, reader.take(4)),
    remotePort: takePort(reader),
    localScopeId: 0,
    remoteScopeId: 0,
    owningPid: reader.u32(),
    row: NOTHING,
  };
}

function readIPv6Row(reader: Reader, addresses: AddressCache): TcpTableRow {
  const row: TcpTableRow = {
    state: 0,
    localAddress: addresses.ipv6(reader.bytes, reader.take(16)),
    localScopeId: reader.u32(),
    localPort: takePort(reader),
    remoteAddress: addresses.ipv6(reader.bytes, reader.take(16)),
    remoteScopeId: reader.u32(),
    remotePort: takePort(reader),
    owningPid: 0,
    row: NOTHING,
  };
  row.state = reader.u32();
  row.owningPid = reader.u32();
  return row;
}
