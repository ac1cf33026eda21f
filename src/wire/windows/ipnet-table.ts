import type { Reader } from '../reader.js';
import { readMibTable } from './mib-table.js';
import { readSockaddrInet, type SockaddrInet } from './sockaddr-inet.js';

/** MIB_IPNET_ROW2: a neighbour. Words are numbers, as they came. */
export interface IpNetRow {
  address: SockaddrInet;
  interfaceIndex: number;
  interfaceLuid: bigint;
  physicalAddress: Uint8Array;
  /** NL_NEIGHBOR_STATE. */
  state: number;
  isRouter: boolean;
  isUnreachable: boolean;
  /** Milliseconds, of when it was last reachable; where it is unreachable, since when. */
  reachabilityTime: number;
}

export const IPNET_ROW_SIZE = 88;
/** IF_MAX_PHYS_ADDRESS_LENGTH. */
const MOST_ADDRESS_BYTES = 32;

/** MIB_IPNET_TABLE2. netioapi.h */
export function readIpNetTable(reader: Reader): IpNetRow[] {
  return readMibTable(reader, IPNET_ROW_SIZE, readIpNetRow);
}

/** MIB_IPNET_ROW2, 88 bytes. netioapi.h */
function readIpNetRow(reader: Reader): IpNetRow {
  const address = readSockaddrInet(reader);
  const interfaceIndex = reader.u32();
  const interfaceLuid = reader.u64();
  const bytes = reader.slice(MOST_ADDRESS_BYTES);
  const physicalAddress = bytes.slice(0, reader.u32());
  const state = reader.u32();
  const flags = reader.u8();
  reader.skip(3);
  return {
    address,
    interfaceIndex,
    interfaceLuid,
    physicalAddress,
    state,
    isRouter: (flags & 0x1) !== 0,
    isUnreachable: (flags & 0x2) !== 0,
    reachabilityTime: reader.u32(),
  };
}
