import type { Reader } from '../reader.js';
import { type SockaddrInet } from './sockaddr-inet.js';
/** MIB_IPFORWARD_ROW2: a route. Words are numbers, as they came. */
export interface ForwardRow {
    interfaceLuid: bigint;
    interfaceIndex: number;
    destination: SockaddrInet;
    prefixLength: number;
    /** Unspecified, `0.0.0.0` or `::`, where directly attached. */
    nextHop: SockaddrInet;
    sitePrefixLength: number;
    /** Seconds; 0xffffffff for ever. */
    validLifetime: number;
    preferredLifetime: number;
    /** Without that of the interface. */
    metric: number;
    /** NL_ROUTE_PROTOCOL. */
    protocol: number;
    loopback: boolean;
    autoconfigured: boolean;
    published: boolean;
    immortal: boolean;
    /** Seconds since it was made or changed. */
    age: number;
    /** NL_ROUTE_ORIGIN. */
    origin: number;
}
export declare const FORWARD_ROW_SIZE = 104;
/** MIB_IPFORWARD_TABLE2. netioapi.h */
export declare function readForwardTable(reader: Reader): ForwardRow[];
