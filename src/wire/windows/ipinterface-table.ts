import type { Reader } from '../reader.js';
import { readMibTable } from './mib-table.js';

/** MIB_IPINTERFACE_ROW: how one version of IP uses an interface. */
export interface IpInterfaceRow {
  /** AF_*. */
  family: number;
  interfaceLuid: bigint;
  interfaceIndex: number;
  advertisingEnabled: boolean;
  forwardingEnabled: boolean;
  weakHostSend: boolean;
  weakHostReceive: boolean;
  /** Whether the metric follows from the speed of the link. */
  useAutomaticMetric: boolean;
  useNeighborUnreachabilityDetection: boolean;
  /** What is added to the metric of each route by this interface. */
  metric: number;
  /** Bytes. */
  nlMtu: number;
  connected: boolean;
  /** Milliseconds. */
  reachableTime: number;
  disableDefaultRoutes: boolean;
}

export const IPINTERFACE_ROW_SIZE = 168;

/** MIB_IPINTERFACE_TABLE. netioapi.h */
export function readIpInterfaceTable(reader: Reader): IpInterfaceRow[] {
  return readMibTable(reader, IPINTERFACE_ROW_SIZE, readIpInterfaceRow);
}

/** ZoneIndices, of each of ScopeLevelCount. */
const ZONES_BYTES = 16 * 4;

/** MIB_IPINTERFACE_ROW, 168 bytes; times, counts and bounds that only IP itself needs are left out. */
function readIpInterfaceRow(reader: Reader): IpInterfaceRow {
  const flag = () => reader.u8() !== 0;
  const family = reader.u16();
  reader.skip(6);
  const interfaceLuid = reader.u64();
  const interfaceIndex = reader.u32();
  // MaxReassemblySize, InterfaceIdentifier, Min- and MaxRouterAdvertisementInterval.
  reader.skip(4 + 8 + 4 + 4);
  const flags = {
    advertisingEnabled: flag(),
    forwardingEnabled: flag(),
    weakHostSend: flag(),
    weakHostReceive: flag(),
    useAutomaticMetric: flag(),
    useNeighborUnreachabilityDetection: flag(),
  };
  // Three more flags, RouterDiscoveryBehavior to LinkLocalAddressTimeout, ZoneIndices, SitePrefixLength.
  reader.skip(2 + 4 + 7 * 4 + ZONES_BYTES + 4);
  const metric = reader.u32();
  const nlMtu = reader.u32();
  const connected = flag();
  reader.skip(3);
  const reachableTime = reader.u32();
  // TransmitOffload, ReceiveOffload.
  reader.skip(2);
  return {
    family,
    interfaceLuid,
    interfaceIndex,
    ...flags,
    metric,
    nlMtu,
    connected,
    reachableTime,
    disableDefaultRoutes: flag(),
  };
}
