import type { Reader } from '../reader.js';

/** Between FILETIME's beginning, 1601, and 1970. */
const EPOCH_MS = 11_644_473_600_000n;
const TICKS_A_MS = 10_000n;

/** A FILETIME in milliseconds since 1970; undefined for 0, which stands for none. */
export function fileTimeMs(reader: Reader): number | undefined {
  const ticks = reader.u64();
  return ticks === 0n ? undefined : Number(ticks / TICKS_A_MS - EPOCH_MS);
}

/** TCPIP_OWNING_MODULE_SIZE numbers of 64 bits. iprtrmib.h */
export const MODULE_INFO_BYTES = 16 * 8;

/** How the rows of a table lie in memory. */
export interface TableLayout {
  headerBytes: number;
  rowBytes: number;
}

/** What Windows says of the process that a socket belongs to. */
export interface OwnerFields {
  /** 0 where it belongs to none. */
  owningPid: number;
  /** When it was bound, or its connection made; rows without modules do not tell. */
  createdAtMs?: number;
  /** The whole row, as the system is asked by it for its module. Valid as long as the table. */
  row: Uint8Array;
  /** What tells the modules of a process apart; absent where rows have none. */
  moduleInfo?: Uint8Array;
}

/** The rows of a table, which says in its first 32 bits how many they are. */
export function* tableRows<Row>(
  reader: Reader,
  { headerBytes, rowBytes }: TableLayout,
  readRow: (start: number) => Row,
): Generator<Row, void> {
  const count = reader.u32();
  for (let index = 0; index < count; index++) {
    const start = headerBytes + index * rowBytes;
    reader.within(start, start + rowBytes);
    yield readRow(start);
  }
}

/** A DWORD whose first two bytes are the port, in network order; the others may hold anything. */
export function takePort(reader: Reader): number {
  const port = reader.networkU16();
  reader.skip(2);
  return port;
}
