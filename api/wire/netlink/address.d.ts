import type { ByteOrder, Reader } from '../reader.js';
/** struct ifaddrmsg, 8 bytes: the addresses of a family. */
export declare function writeAddressRequest(family: number, byteOrder: ByteOrder): Uint8Array;
/** struct ifaddrmsg and its attributes. include/uapi/linux/if_addr.h */
export interface AddressMessage {
    family: number;
    prefixLength: number;
    /** IFA_F_*: eight bits in the structure, all of them in IFA_FLAGS. */
    flags: number;
    scope: number;
    interfaceIndex: number;
    /** The one of the other end, where there is one, and else the same as `local`. */
    address?: string;
    local?: string;
    label?: string;
    broadcast?: string;
    anycast?: string;
    /** struct ifa_cacheinfo: seconds, and hundredths of a second since the system started. */
    cacheInfo?: {
        preferred: number;
        valid: number;
        created: number;
        updated: number;
    };
    priority?: number;
    protocol?: number;
}
export declare function readAddressMessage(reader: Reader): AddressMessage;
/** An IP address as an attribute has it. */
export declare function readAddress(value: Reader, family: number): string;
