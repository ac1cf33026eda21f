import { FAMILIES, type Family } from '../../model/address.js';
import type { Interface, InterfaceProtocol, InterfaceQuery } from '../../model/interfaces.js';
import type { Batches, Gap } from '../../model/table.js';
import type { IpInterfaceRow } from '../../wire/windows/ipinterface-table.js';
import {
  readUnicastAddressTable,
  UNICAST_ADDRESS_ROW_SIZE,
  type UnicastAddressRow,
} from '../../wire/windows/unicast-address-table.js';
import type { Source } from '../backend.js';
import { gapOf } from '../gaps.js';
import { addressOfRow, rowOfIfRow } from './interface-row.js';
import { isFilter, listInterfaces, listIpInterfaces } from './interface-rows.js';
import { askMibTable, inBatches, type MibTable } from './mib-table.js';
import type { WindowsPort } from './port.js';

const UNICAST_TABLE: MibTable<UnicastAddressRow> = {
  function: 'GetUnicastIpAddressTable',
  rowBytes: UNICAST_ADDRESS_ROW_SIZE,
  read: readUnicastAddressTable,
};

/**
 * Interfaces with addresses and counters. The filters that drivers put on top of an interface, which
 * Windows lists as interfaces with the same counters over again, are left out.
 */
export function interfaces(port: WindowsPort): Source<Interface, InterfaceQuery> {
  return () => allOf(port);
}

function* allOf(port: WindowsPort): Batches<Interface> {
  const listed = (yield* listInterfaces(port)).filter((row) => !isFilter(row));
  const rows = new Map(listed.map((row) => [row.interfaceIndex, rowOfIfRow(row)]));
  const gaps: Gap[] = [];
  for (const family of FAMILIES) {
    gaps.push(...(yield* addAddresses(port, family, rows)));
    const ip = yield* listIpInterfaces(port, family);
    gaps.push(...ip.gaps);
    for (const [index, row] of ip.byIndex) {
      const of = rows.get(index);
      if (of !== undefined) of.protocols = [...(of.protocols ?? []), protocolOf(family, row)];
    }
  }
  yield [...rows.values()];
  return { sources: ['iphlpapi'], gaps };
}

function protocolOf(family: Family, row: IpInterfaceRow): InterfaceProtocol {
  return {
    family,
    metric: row.metric,
    automaticMetric: row.useAutomaticMetric,
    mtu: row.nlMtu,
    forwarding: row.forwardingEnabled,
    connected: row.connected,
  };
}

function* addAddresses(
  port: WindowsPort,
  family: Family,
  rows: ReadonlyMap<number, Interface>,
): Generator<never[], Gap[]> {
  const what = `${family} addresses`;
  try {
    const listed = yield* askMibTable(port, UNICAST_TABLE, family);
    const adding = inBatches(what, listed, (row) => {
      const address = addressOfRow(row);
      if (address !== undefined) rows.get(row.interfaceIndex)?.addresses.push(address);
      return address;
    });
    while (true) {
      const next = adding.next();
      if (next.done === true) return next.value;
    }
  } catch (error) {
    return [gapOf(what, error)];
  }
}
