import type { ByteOrder } from '../reader.js';
/**
 * The filter by which the kernel leaves out sockets with other ports, so that asking for one port
 * costs no more than the walk over the table. Undefined where no port is given.
 */
export declare function writePortFilter(ports: {
    localPort?: number | undefined;
    remotePort?: number | undefined;
}, byteOrder: ByteOrder): Uint8Array | undefined;
