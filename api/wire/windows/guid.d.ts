import type { Reader } from '../reader.js';
/** GUID, 16 bytes, as Windows writes it: in braces and capitals. guiddef.h */
export declare function readGuid(reader: Reader): string;
