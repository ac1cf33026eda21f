import type { Reader } from '../reader.js';
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
export declare const IF_FLAGS: {
    readonly HARDWARE_INTERFACE: 1;
    readonly FILTER_INTERFACE: 2;
    readonly CONNECTOR_PRESENT: 4;
    readonly NOT_AUTHENTICATED: 8;
    readonly NOT_MEDIA_CONNECTED: 16;
    readonly PAUSED: 32;
    readonly LOW_POWER: 64;
    readonly ENDPOINT_INTERFACE: 128;
};
export declare const IF_ROW_SIZE = 1352;
/** MIB_IF_TABLE2. netioapi.h */
export declare function readIfTable(reader: Reader): IfRow[];
