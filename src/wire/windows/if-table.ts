import type { Reader } from '../reader.js';
import { readGuid } from './guid.js';
import { readMibTable } from './mib-table.js';
import { utf16Text } from './utf16.js';

/** MIB_IF_ROW2: an interface. Words are numbers, as they came. */
export interface IfRow {
  interfaceLuid: bigint;
  interfaceIndex: number;
  interfaceGuid: string;
  /** What users call it: `Ethernet`. */
  alias: string;
  /** What its driver calls it. */
  description: string;
  physicalAddress: Uint8Array;
  permanentPhysicalAddress: Uint8Array;
  /** Bytes. */
  mtu: number;
  /** IFTYPE, as IANA's ifType. */
  type: number;
  /** TUNNEL_TYPE. */
  tunnelType: number;
  /** NDIS_MEDIUM, NDIS_PHYSICAL_MEDIUM, NET_IF_ACCESS_TYPE, NET_IF_DIRECTION_TYPE. */
  mediaType: number;
  physicalMediumType: number;
  accessType: number;
  directionType: number;
  /** Bits of `IF_FLAGS`. */
  flags: number;
  /** IF_OPER_STATUS, NET_IF_ADMIN_STATUS, NET_IF_MEDIA_CONNECT_STATE. */
  operStatus: number;
  adminStatus: number;
  mediaConnectState: number;
  networkGuid: string;
  /** NET_IF_CONNECTION_TYPE. */
  connectionType: number;
  /** Bits a second; all ones where not known. */
  transmitLinkSpeed: bigint;
  receiveLinkSpeed: bigint;
  inOctets: bigint;
  inUcastPkts: bigint;
  inNUcastPkts: bigint;
  inDiscards: bigint;
  inErrors: bigint;
  inUnknownProtos: bigint;
  inUcastOctets: bigint;
  inMulticastOctets: bigint;
  inBroadcastOctets: bigint;
  outOctets: bigint;
  outUcastPkts: bigint;
  outNUcastPkts: bigint;
  outDiscards: bigint;
  outErrors: bigint;
  outUcastOctets: bigint;
  outMulticastOctets: bigint;
  outBroadcastOctets: bigint;
  outQLen: bigint;
}

/** InterfaceAndOperStatusFlags of MIB_IF_ROW2. */
export const IF_FLAGS = {
  HARDWARE_INTERFACE: 0x1,
  FILTER_INTERFACE: 0x2,
  CONNECTOR_PRESENT: 0x4,
  NOT_AUTHENTICATED: 0x8,
  NOT_MEDIA_CONNECTED: 0x10,
  PAUSED: 0x20,
  LOW_POWER: 0x40,
  ENDPOINT_INTERFACE: 0x80,
} as const;

export const IF_ROW_SIZE = 1352;
/** Of IF_MAX_STRING_SIZE characters and the NUL. */
const NAME_BYTES = 257 * 2;
/** IF_MAX_PHYS_ADDRESS_LENGTH. */
const MOST_ADDRESS_BYTES = 32;

/** MIB_IF_TABLE2. netioapi.h */
export function readIfTable(reader: Reader): IfRow[] {
  return readMibTable(reader, IF_ROW_SIZE, readIfRow);
}

/** MIB_IF_ROW2, 1352 bytes. netioapi.h */
function readIfRow(reader: Reader): IfRow {
  const interfaceLuid = reader.u64();
  const interfaceIndex = reader.u32();
  const interfaceGuid = readGuid(reader);
  const alias = utf16Text(reader.slice(NAME_BYTES));
  const description = utf16Text(reader.slice(NAME_BYTES));
  const length = Math.min(reader.u32(), MOST_ADDRESS_BYTES);
  const physicalAddress = reader.slice(MOST_ADDRESS_BYTES).slice(0, length);
  const permanentPhysicalAddress = reader.slice(MOST_ADDRESS_BYTES).slice(0, length);
  const words = readWords(reader);
  // Rows are at a multiple of eight, and so are their 64-bit fields.
  reader.skip(4);
  return {
    interfaceLuid,
    interfaceIndex,
    interfaceGuid,
    alias,
    description,
    physicalAddress,
    permanentPhysicalAddress,
    ...words,
    transmitLinkSpeed: reader.u64(),
    receiveLinkSpeed: reader.u64(),
    ...readCounters(reader),
  };
}

function readWords(reader: Reader) {
  const mtu = reader.u32();
  const type = reader.u32();
  const tunnelType = reader.u32();
  const mediaType = reader.u32();
  const physicalMediumType = reader.u32();
  const accessType = reader.u32();
  const directionType = reader.u32();
  const flags = reader.u8();
  reader.skip(3);
  return {
    mtu,
    type,
    tunnelType,
    mediaType,
    physicalMediumType,
    accessType,
    directionType,
    flags,
    operStatus: reader.u32(),
    adminStatus: reader.u32(),
    mediaConnectState: reader.u32(),
    networkGuid: readGuid(reader),
    connectionType: reader.u32(),
  };
}

function readCounters(reader: Reader) {
  return {
    inOctets: reader.u64(),
    inUcastPkts: reader.u64(),
    inNUcastPkts: reader.u64(),
    inDiscards: reader.u64(),
    inErrors: reader.u64(),
    inUnknownProtos: reader.u64(),
    inUcastOctets: reader.u64(),
    inMulticastOctets: reader.u64(),
    inBroadcastOctets: reader.u64(),
    outOctets: reader.u64(),
    outUcastPkts: reader.u64(),
    outNUcastPkts: reader.u64(),
    outDiscards: reader.u64(),
    outErrors: reader.u64(),
    outUcastOctets: reader.u64(),
    outMulticastOctets: reader.u64(),
    outBroadcastOctets: reader.u64(),
    outQLen: reader.u64(),
  };
}
