import type { Reader } from '../reader.js';
import { utf16Text } from './utf16.js';

/** A value of a key of the registry. */
export interface RegistryValue {
  name: string;
  data: Uint8Array;
}

/**
 * Values as the system is asked for them, one behind the other: 4 bytes, how long the name is; the name
 * in UTF-16; 4 bytes, how long the data are; those.
 */
export function readRegistryValues(reader: Reader): RegistryValue[] {
  const values: RegistryValue[] = [];
  while (reader.remaining > 0) {
    const name = utf16Text(reader.slice(reader.u32()));
    values.push({ name, data: reader.slice(reader.u32()) });
  }
  return values;
}
