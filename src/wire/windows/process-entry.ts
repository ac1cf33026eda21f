import type { Reader } from '../reader.js';
import { utf16Text } from './utf16.js';

/** Of PROCESSENTRY32W, where pointers have 64 bits. */
const ENTRY_BYTES = 568;
const FILE_OFFSET = 44;

export interface ProcessEntry {
  pid: number;
  parentPid: number;
  /** The executable's file, without its folder. */
  name: string;
}

/** PROCESSENTRY32W of every process, one behind the other. tlhelp32.h */
export function* readProcessEntries(reader: Reader): Generator<ProcessEntry, void> {
  const { end } = reader;
  for (let start = reader.offset; start < end; start += ENTRY_BYTES) {
    reader.within(start, start + ENTRY_BYTES);
    reader.skip(8);
    const pid = reader.u32();
    // Heap, module and threads of before, which are 0.
    reader.skip(20);
    const parentPid = reader.u32();
    yield { pid, parentPid, name: utf16Text(reader.bytes, start + FILE_OFFSET, reader.end) };
  }
}
