import type { Reader } from '../reader.js';
import { readMibTable } from './mib-table.js';
import { readSockaddrInet, type SockaddrInet } from './sockaddr-inet.js';

/** MIB_MULTICASTIPADDRESS_ROW: a group that an interface takes packets of. */
export interface MulticastAddressRow {
  address: SockaddrInet;
  interfaceIndex: number;
  interfaceLuid: bigint;
  scopeId: number;
}

export const MULTICAST_ADDRESS_ROW_SIZE = 48;

/** MIB_MULTICASTIPADDRESS_TABLE. netioapi.h */
export function readMulticastAddressTable(reader: Reader): MulticastAddressRow[] {
  return readMibTable(reader, MULTICAST_ADDRESS_ROW_SIZE, readMulticastAddressRow);
}

/** MIB_MULTICASTIPADDRESS_ROW, 48 bytes. netioapi.h */
function readMulticastAddressRow(reader: Reader): MulticastAddressRow {
  return {
    address: readSockaddrInet(reader),
    interfaceIndex: reader.u32(),
    interfaceLuid: reader.u64(),
    scopeId: reader.u32(),
  };
}
