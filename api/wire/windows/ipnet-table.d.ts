import type { Reader } from '../reader.js';
import { type SockaddrInet } from './sockaddr-inet.js';
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
export declare const IPNET_ROW_SIZE = 88;
/** MIB_IPNET_TABLE2. netioapi.h */
export declare function readIpNetTable(reader: Reader): IpNetRow[];
