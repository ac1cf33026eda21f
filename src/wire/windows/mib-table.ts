import type { Reader } from '../reader.js';
import { tableRows } from './owner-module-row.js';

/** Before the rows, which lie at a multiple of eight, ULONG NumEntries. */
const HEADER_BYTES = 8;

/**
 * MIB_*_TABLE2 and the tables of IP addresses. One with fewer rows than it says cannot be decoded.
 * netioapi.h
 */
export function readMibTable<Row>(
  reader: Reader,
  rowBytes: number,
  readRow: (reader: Reader) => Row,
): Row[] {
  return [...tableRows(reader, { headerBytes: HEADER_BYTES, rowBytes }, () => readRow(reader))];
}
