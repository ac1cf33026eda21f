import type { ByteOrder, Reader } from '../reader.js';
/** struct ndmsg, 12 bytes: the neighbours of a family, or what the system answers for itself. */
export declare function writeNeighbourRequest(family: number, proxies: boolean, byteOrder: ByteOrder): Uint8Array;
/** struct ndmsg and its attributes. */
export interface NeighbourMessage {
    family: number;
    /** 0 for all. */
    interfaceIndex: number;
    /** NUD_*. */
    state: number;
    /** NTF_* in the low byte, NTF_EXT_* above. */
    flags: number;
    /** RTN_*. */
    type: number;
    address?: string;
    hardwareAddress?: Uint8Array;
    /** struct nda_cacheinfo, 16 bytes: clock ticks since. */
    cacheInfo?: {
        confirmed: number;
        used: number;
        updated: number;
        references: number;
    };
    probes?: number;
    protocol?: number;
}
export declare function readNeighbourMessage(reader: Reader): NeighbourMessage;
