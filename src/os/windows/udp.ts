import { FAMILIES, type Family } from '../../model/address.js';
import type { SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import type { UdpSocket } from '../../model/udp.js';
import { readUdpTable, UDP_TABLE, type UdpTableForm } from '../../wire/windows/udp-table.js';
import type { Source } from '../backend.js';
import { inParts } from '../parts.js';
import { askExtended, type ExtendedTable, rowsIn, zoneOf } from './inet-table.js';
import { OwningModules } from './owning-modules.js';
import type { WindowsPort } from './port.js';

const TABLE: ExtendedTable<UdpTableForm> = {
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

/** UDP sockets. Windows does not tell whether they are connected. */
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
  const { form, answer } = yield* askExtended(port, TABLE, family);
  return yield* rowsIn(
    answer,
    `MIB_UDPTABLE_${form}`,
    (reader, addresses) => readUdpTable(reader, form, family, addresses),
    ({ localAddress, localPort, localScopeId }): UdpSocket => ({
      protocol: 'udp',
      family,
      localAddress,
      localPort,
      state: 'CLOSED',
      ...zoneOf(localAddress, localScopeId),
    }),
    owners === true ? new OwningModules(port, MODULES[family]) : undefined,
  );
}
