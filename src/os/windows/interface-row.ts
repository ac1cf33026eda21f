import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type { Interface, InterfaceAddress } from '../../model/interfaces.js';
import { formatHardwareAddress } from '../../wire/hardware-address.js';
import type { IfRow } from '../../wire/windows/if-table.js';
import { ADDRESS_BITS } from '../../wire/windows/sockaddr-inet.js';
import type { UnicastAddressRow } from '../../wire/windows/unicast-address-table.js';
import {
  addressStateOf,
  administrativeStateOf,
  flagsOfIfRow,
  hardwareTypeOfIfType,
  interfaceTypeOf,
  prefixOriginOf,
  scopeOfAddress,
  suffixOriginOf,
  windowsOperationalStateOf,
} from '../../wire/windows/words.js';

/** NET_IF_MEDIA_CONNECT_STATE. ifdef.h */
const CONNECTED = 1;
const DISCONNECTED = 2;
/** A speed that the driver does not know. */
const UNKNOWN_SPEED = 0xffff_ffff_ffff_ffffn;

/** Without addresses. */
export function rowOfIfRow(row: IfRow): Interface {
  const interfaceRow: Interface = {
    index: row.interfaceIndex,
    name: row.alias,
    description: row.description,
    guid: row.interfaceGuid,
    luid: row.interfaceLuid,
    ...hardwareTypeOfIfType(row.type),
    ...interfaceTypeOf(row.type),
    flags: flagsOfIfRow(row),
    operationalState: windowsOperationalStateOf(row.operStatus),
    administrativeState: administrativeStateOf(row.adminStatus),
    mtu: row.mtu,
    statistics: statisticsOf(row),
    addresses: [],
  };
  const { mediaConnectState } = row;
  if (row.physicalAddress.length > 0) {
    interfaceRow.hardwareAddress = formatHardwareAddress(row.physicalAddress);
    interfaceRow.permanentAddress = formatHardwareAddress(row.permanentPhysicalAddress);
  }
  if (mediaConnectState === CONNECTED) interfaceRow.carrier = true;
  if (mediaConnectState === DISCONNECTED) interfaceRow.carrier = false;
  const { receiveLinkSpeed, transmitLinkSpeed } = row;
  if (receiveLinkSpeed !== UNKNOWN_SPEED) interfaceRow.rxBitsPerSecond = receiveLinkSpeed;
  if (transmitLinkSpeed !== UNKNOWN_SPEED) interfaceRow.txBitsPerSecond = transmitLinkSpeed;
  return interfaceRow;
}

function statisticsOf(row: IfRow): InterfaceStatistics {
  return {
    rxPackets: row.inUcastPkts + row.inNUcastPkts,
    txPackets: row.outUcastPkts + row.outNUcastPkts,
    rxBytes: row.inOctets,
    txBytes: row.outOctets,
    rxErrors: row.inErrors,
    txErrors: row.outErrors,
    rxDropped: row.inDiscards,
    txDropped: row.outDiscards,
    rxUnicastPackets: row.inUcastPkts,
    rxNonUnicastPackets: row.inNUcastPkts,
    txUnicastPackets: row.outUcastPkts,
    txNonUnicastPackets: row.outNUcastPkts,
    rxUnicastBytes: row.inUcastOctets,
    rxMulticastBytes: row.inMulticastOctets,
    rxBroadcastBytes: row.inBroadcastOctets,
    txUnicastBytes: row.outUcastOctets,
    txMulticastBytes: row.outMulticastOctets,
    txBroadcastBytes: row.outBroadcastOctets,
    rxUnknownProtocols: row.inUnknownProtos,
    txQueuedPackets: row.outQLen,
  };
}

/** A lifetime without end. */
const FOREVER = 0xffffffff;

/** Undefined where it is none of the Internet's. */
export function addressOfRow(row: UnicastAddressRow): InterfaceAddress | undefined {
  const { family, address } = row.address;
  if (family === undefined || address === undefined) return undefined;
  const { preferredLifetime, validLifetime, createdAtMs } = row;
  return {
    family,
    address,
    // Without a network that is meant it stands for itself alone.
    prefixLength: Math.min(row.prefixLength, ADDRESS_BITS[family]),
    ...scopeOfAddress(address),
    ...(preferredLifetime !== FOREVER && { preferredSeconds: preferredLifetime }),
    ...(validLifetime !== FOREVER && { validSeconds: validLifetime }),
    state: addressStateOf(row.dadState),
    prefixOrigin: prefixOriginOf(row.prefixOrigin),
    suffixOrigin: suffixOriginOf(row.suffixOrigin),
    skipAsSource: row.skipAsSource,
    ...(createdAtMs !== undefined && { createdAtMs }),
  };
}
