import type { Reader } from '../reader.js';
import { Pointed } from './pointed.js';

export interface RunningService {
  /** The short one. */
  name: string;
  displayName: string;
  /** The process that hosts it. */
  pid: number;
}

/** Of ENUM_SERVICE_STATUS_PROCESSW, where pointers have 64 bits; its process, from the beginning. */
const ROW_BYTES = 56;
const PROCESS_OFFSET = 44;
/** The longest name that a service can have: rows that all point to one text do not copy it whole. */
const NAME_UNITS = 256;

/**
 * Services in parts: the address at which the rows lay, how many they are, how long they are with
 * their texts, and those: ENUM_SERVICE_STATUS_PROCESSW and texts. winsvc.h
 */
export function* readServices(reader: Reader): Generator<RunningService, void> {
  while (reader.remaining > 0) {
    const base = reader.u64();
    const count = reader.u32();
    const part = new Pointed('EnumServicesStatusExW', reader.slice(reader.u32()), base);
    const row = part.reader();
    for (let start = 0; start < count * ROW_BYTES; start += ROW_BYTES) {
      row.within(start, start + ROW_BYTES);
      const name = part.text(row.u64(), NAME_UNITS);
      const displayName = part.text(row.u64(), NAME_UNITS);
      row.skip(PROCESS_OFFSET - 16);
      yield { name, displayName, pid: row.u32() };
    }
  }
}
