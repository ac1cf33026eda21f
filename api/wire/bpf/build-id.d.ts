import type { Reader } from '../reader.js';
/** The build id among the notes of an ELF file, in hexadecimal; undefined where there is none. */
export declare function readBuildId(reader: Reader): string | undefined;
