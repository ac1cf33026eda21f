import type { Reader } from '../reader.js';
import { type SockaddrInet } from './sockaddr-inet.js';
/** MIB_MULTICASTIPADDRESS_ROW: a group that an interface takes packets of. */
export interface MulticastAddressRow {
    address: SockaddrInet;
    interfaceIndex: number;
    interfaceLuid: bigint;
    scopeId: number;
}
export declare const MULTICAST_ADDRESS_ROW_SIZE = 48;
/** MIB_MULTICASTIPADDRESS_TABLE. netioapi.h */
export declare function readMulticastAddressTable(reader: Reader): MulticastAddressRow[];
