import type { Reader } from '../reader.js';
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
export declare const IPINTERFACE_ROW_SIZE = 168;
/** MIB_IPINTERFACE_TABLE. netioapi.h */
export declare function readIpInterfaceTable(reader: Reader): IpInterfaceRow[];
