import type { Reader } from '../reader.js';
export interface ProcessEntry {
    pid: number;
    parentPid: number;
    /** The executable's file, without its folder. */
    name: string;
}
/** PROCESSENTRY32W of every process, one behind the other. tlhelp32.h */
export declare function readProcessEntries(reader: Reader): Generator<ProcessEntry, void>;
