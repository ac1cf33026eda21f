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

/** Which rows a table has: MIB_UDPROW_OWNER_MODULE or MIB_UDPROW_OWNER_PID, and those of IPv6. */
export type UdpTableForm = 'OWNER_MODULE' | 'OWNER_PID';

export const UDP_TABLE: Readonly<Record<UdpTableForm, Readonly<Record<Family, TableLayout>>>> = {
  OWNER_MODULE: {
    IPv4: { headerBytes: 8, rowBytes: 160 },
    IPv6: { headerBytes: 8, rowBytes: 176 },
  },
  OWNER_PID: { IPv4: { headerBytes: 4, rowBytes: 12 }, IPv6: { headerBytes: 4, rowBytes: 28 } },
};

export interface UdpTableRow extends OwnerFields {
  localAddress: string;
  localPort: number;
  /** The zone, the number of an interface; 0 for none. */
  localScopeId: number;
}

/** MIB_UDPTABLE_OWNER_MODULE, MIB_UDP6TABLE_OWNER_PID and so on. udpmib.h */
export function readUdpTable(
  reader: Reader,
  form: UdpTableForm,
  family: Family,
  addresses: AddressCache,
): Generator<UdpTableRow, void> {
  const layout = UDP_TABLE[form][family];
  return tableRows(reader, layout, (start) => {
    const { bytes } = reader;
    const isIPv4 = family === 'IPv4';
    const row: UdpTableRow = {
      localAddress: isIPv4
        ? addresses.ipv4(bytes, reader.take(4))
        : addresses.ipv6(bytes, reader.take(16)),
      localScopeId: isIPv4 ? 0 : reader.u32(),
      localPort: takePort(reader),
      owningPid: reader.u32(),
      row: bytes.subarray(start, start + layout.rowBytes),
    };
    if (form === 'OWNER_MODULE') {
      // Before numbers of 64 bits.
      reader.skip(4);
      const createdAtMs = fileTimeMs(reader);
      if (createdAtMs !== undefined) row.createdAtMs = createdAtMs;
      // Whether the port was asked for by its number, and padding.
      reader.skip(8);
      row.moduleInfo = reader.slice(MODULE_INFO_BYTES);
    }
    return row;
  });
}
