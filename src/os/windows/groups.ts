import { FAMILIES, type Family } from '../../model/address.js';
import type { Group, GroupQuery } from '../../model/groups.js';
import type { Batches, Gap } from '../../model/table.js';
import {
  MULTICAST_ADDRESS_ROW_SIZE,
  type MulticastAddressRow,
  readMulticastAddressTable,
} from '../../wire/windows/multicast-address-table.js';
import type { Source } from '../backend.js';
import { lackOf } from '../gaps.js';
import { byFamily } from './interface-rows.js';
import { askMibTable, inBatches, type MibTable } from './mib-table.js';
import type { WindowsPort } from './port.js';

const MULTICAST_TABLE: MibTable<MulticastAddressRow> = {
  function: 'GetMulticastIpAddressTable',
  rowBytes: MULTICAST_ADDRESS_ROW_SIZE,
  read: readMulticastAddressTable,
};

/** Multicast groups of IP; Windows does not list those of hardware addresses. */
export function groups(port: WindowsPort): Source<Group, GroupQuery> {
  return ({ families = FAMILIES }) => allOf(port, [...new Set(families)]);
}

function* allOf(port: WindowsPort, families: readonly Group['family'][]): Batches<Group> {
  const ofIp = FAMILIES.filter((family) => families.includes(family));
  const outcome = yield* byFamily(port, 'groups', ofIp, (family, names) =>
    groupsOf(port, family, names),
  );
  if (families.includes('link')) outcome.gaps.push(lackOf('groups link'));
  return outcome;
}

function* groupsOf(
  port: WindowsPort,
  family: Family,
  names: ReadonlyMap<number, string>,
): Generator<Group[], Gap[]> {
  const rows = yield* askMibTable(port, MULTICAST_TABLE, family);
  return yield* inBatches(`groups ${family}`, rows, ({ address, interfaceIndex }) =>
    address.family === undefined || address.address === undefined
      ? undefined
      : {
          family: address.family,
          interfaceIndex,
          // An interface that came since the names were read has none yet.
          interfaceName: names.get(interfaceIndex) ?? '',
          address: address.address,
        },
  );
}
