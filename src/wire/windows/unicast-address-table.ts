import type { Reader } from '../reader.js';
import { readMibTable } from './mib-table.js';
import { fileTimeMs } from './owner-module-row.js';
import { readSockaddrInet, type SockaddrInet } from './sockaddr-inet.js';

/** MIB_UNICASTIPADDRESS_ROW: an address of an interface. Words are numbers, as they came. */
export interface UnicastAddressRow {
  address: SockaddrInet;
  interfaceLuid: bigint;
  interfaceIndex: number;
  /** NL_PREFIX_ORIGIN, NL_SUFFIX_ORIGIN. */
  prefixOrigin: number;
  suffixOrigin: number;
  /** Seconds; 0xffffffff for ever. */
  validLifetime: number;
  preferredLifetime: number;
  prefixLength: number;
  skipAsSource: boolean;
  /** NL_DAD_STATE. */
  dadState: number;
  scopeId: number;
  /** When it was made, milliseconds since 1970; absent where not known. */
  createdAtMs?: number;
}

export const UNICAST_ADDRESS_ROW_SIZE = 80;

/** MIB_UNICASTIPADDRESS_TABLE. netioapi.h */
export function readUnicastAddressTable(reader: Reader): UnicastAddressRow[] {
  return readMibTable(reader, UNICAST_ADDRESS_ROW_SIZE, readUnicastAddressRow);
}

/** MIB_UNICASTIPADDRESS_ROW, 80 bytes. netioapi.h */
function readUnicastAddressRow(reader: Reader): UnicastAddressRow {
  const address = readSockaddrInet(reader);
  reader.skip(4);
  const interfaceLuid = reader.u64();
  const interfaceIndex = reader.u32();
  const prefixOrigin = reader.u32();
  const suffixOrigin = reader.u32();
  const validLifetime = reader.u32();
  const preferredLifetime = reader.u32();
  const prefixLength = reader.u8();
  const skipAsSource = reader.u8() !== 0;
  reader.skip(2);
  const dadState = reader.u32();
  const scopeId = reader.u32();
  const createdAtMs = fileTimeMs(reader);
  return {
    address,
    interfaceLuid,
    interfaceIndex,
    prefixOrigin,
    suffixOrigin,
    validLifetime,
    preferredLifetime,
    prefixLength,
    skipAsSource,
    dadState,
    scopeId,
    ...(createdAtMs !== undefined && { createdAtMs }),
  };
}
