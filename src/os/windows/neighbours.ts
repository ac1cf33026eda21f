import { FAMILIES, type Family } from '../../model/address.js';
import type { Neighbour, NeighbourQuery } from '../../model/neighbours.js';
import type { Gap } from '../../model/table.js';
import { formatHardwareAddress } from '../../wire/hardware-address.js';
import { IPNET_ROW_SIZE, type IpNetRow, readIpNetTable } from '../../wire/windows/ipnet-table.js';
import { windowsNeighbourStateOf } from '../../wire/windows/words.js';
import type { Source } from '../backend.js';
import { byFamily } from './interface-rows.js';
import { askMibTable, inBatches, type MibTable } from './mib-table.js';
import type { WindowsPort } from './port.js';

const IPNET_TABLE: MibTable<IpNetRow> = {
  function: 'GetIpNetTable2',
  rowBytes: IPNET_ROW_SIZE,
  read: readIpNetTable,
};

/** What ARP and neighbour discovery know. */
export function neighbours(port: WindowsPort): Source<Neighbour, NeighbourQuery> {
  return ({ families = FAMILIES }) =>
    byFamily(port, 'neighbours', [...new Set(families)], (family, names) =>
      neighboursOf(port, family, names),
    );
}

function* neighboursOf(
  port: WindowsPort,
  family: Family,
  names: ReadonlyMap<number, string>,
): Generator<Neighbour[], Gap[]> {
  const rows = yield* askMibTable(port, IPNET_TABLE, family);
  return yield* inBatches(`neighbours ${family}`, rows, (row) =>
    rowOf(row, names.get(row.interfaceIndex)),
  );
}

function rowOf(row: IpNetRow, interfaceName: string | undefined): Neighbour | undefined {
  const { interfaceIndex, physicalAddress } = row;
  const { family, address } = row.address;
  if (family === undefined || address === undefined) return undefined;
  // Zeros where nobody has answered.
  const isKnown = physicalAddress.some((octet) => octet !== 0);
  return {
    family,
    address,
    interfaceIndex,
    ...(interfaceName !== undefined && { interfaceName }),
    ...(isKnown && { hardwareAddress: formatHardwareAddress(physicalAddress) }),
    state: windowsNeighbourStateOf(row.state),
    flags: row.isRouter ? ['ROUTER'] : [],
  };
}
