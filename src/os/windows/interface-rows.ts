import type { Family } from '../../model/address.js';
import type { Batches, Gap } from '../../model/table.js';
import { IF_FLAGS, IF_ROW_SIZE, type IfRow, readIfTable } from '../../wire/windows/if-table.js';
import {
  IPINTERFACE_ROW_SIZE,
  type IpInterfaceRow,
  readIpInterfaceTable,
} from '../../wire/windows/ipinterface-table.js';
import { gapOf } from '../gaps.js';
import { inParts } from '../parts.js';
import { askMibTable, type MibTable } from './mib-table.js';
import type { WindowsPort } from './port.js';

const IF_TABLE: MibTable<IfRow> = {
  function: 'GetIfTable2',
  rowBytes: IF_ROW_SIZE,
  read: readIfTable,
};

const IP_INTERFACE_TABLE: MibTable<IpInterfaceRow> = {
  function: 'GetIpInterfaceTable',
  rowBytes: IPINTERFACE_ROW_SIZE,
  read: readIpInterfaceTable,
};

export function listInterfaces(port: WindowsPort): Generator<never[], IfRow[]> {
  return askMibTable(port, IF_TABLE);
}

/** Whether it is no interface of its own, but what a driver puts on top of one. */
export function isFilter({ flags }: IfRow): boolean {
  return (flags & IF_FLAGS.FILTER_INTERFACE) !== 0;
}

/** What other tables have of interfaces: their names. Without them the rest is still there. */
export function* interfaceNames(
  port: WindowsPort,
): Generator<never[], { names: ReadonlyMap<number, string>; rows: IfRow[]; gaps: Gap[] }> {
  try {
    const rows = yield* listInterfaces(port);
    return { names: new Map(rows.map((row) => [row.interfaceIndex, row.alias])), rows, gaps: [] };
  } catch (error) {
    return { names: new Map(), rows: [], gaps: [gapOf('interface names', error)] };
  }
}

/** How a version of IP uses each interface, by its index. */
export function* listIpInterfaces(
  port: WindowsPort,
  family: Family,
): Generator<never[], { byIndex: ReadonlyMap<number, IpInterfaceRow>; gaps: Gap[] }> {
  try {
    const rows = yield* askMibTable(port, IP_INTERFACE_TABLE, family);
    return { byIndex: new Map(rows.map((row) => [row.interfaceIndex, row])), gaps: [] };
  } catch (error) {
    return { byIndex: new Map(), gaps: [gapOf(`${family} metrics of interfaces`, error)] };
  }
}

/** A table that Windows has for each version of IP, read with the names of interfaces. */
export function* byFamily<Row>(
  port: WindowsPort,
  what: string,
  families: readonly Family[],
  rowsOf: (family: Family, names: ReadonlyMap<number, string>) => Generator<Row[], Gap[]>,
): Batches<Row> {
  const { names, gaps } = yield* interfaceNames(port);
  const parts = families.map((family) => ({
    what: `${what} ${family}`,
    batches: () => rowsOf(family, names),
  }));
  const outcome = yield* inParts('iphlpapi', parts);
  return { ...outcome, gaps: [...gaps, ...outcome.gaps] };
}
