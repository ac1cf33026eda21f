import { type Family } from '../../model/address.js';
import type { Reader } from '../reader.js';
/** AF_* of Windows, where IPv6 has another number than on Linux. ws2def.h */
export declare const WINDOWS_AF: Readonly<Record<Family, number>>;
/** An address with what goes with it; of another family than the Internet's it has none. */
export interface SockaddrInet {
    family?: Family;
    port: number;
    /** Absent where the family is not one of the Internet's: unspecified. */
    address?: string;
    /** Index of the interface on which an IPv6 address is meant; 0 where it needs none. */
    scopeId: number;
}
/** How many bits an address has: Windows fills in 255 where a prefix has no length that could be meant. */
export declare const ADDRESS_BITS: Readonly<Record<Family, number>>;
/** SOCKADDR_INET, 28 bytes: struct sockaddr_in or sockaddr_in6. ws2ipdef.h */
export declare function readSockaddrInet(reader: Reader): SockaddrInet;
