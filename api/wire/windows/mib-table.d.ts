import type { Reader } from '../reader.js';
/**
 * MIB_*_TABLE2 and the tables of IP addresses. One with fewer rows than it says cannot be decoded.
 * netioapi.h
 */
export declare function readMibTable<Row>(reader: Reader, rowBytes: number, readRow: (reader: Reader) => Row): Row[];
