import type { Reader } from '../reader.js';
import { type SockaddrInet } from './sockaddr-inet.js';
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
export declare const UNICAST_ADDRESS_ROW_SIZE = 80;
/** MIB_UNICASTIPADDRESS_TABLE. netioapi.h */
export declare function readUnicastAddressTable(reader: Reader): UnicastAddressRow[];
