import type { Reader } from '../reader.js';
/** A value of a key of the registry. */
export interface RegistryValue {
    name: string;
    data: Uint8Array;
}
/**
 * Values as the system is asked for them, one behind the other: 4 bytes, how long the name is; the name
 * in UTF-16; 4 bytes, how long the data are; those.
 */
export declare function readRegistryValues(reader: Reader): RegistryValue[];
