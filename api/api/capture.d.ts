import type { Gap, Table } from '../model/table.js';
import { type Socket } from '../model/tables.js';
export interface CaptureOptions {
    /** Capture a /proc elsewhere instead of this system. */
    procRoot?: string | URL | undefined;
    /**
     * Take down which processes hold the sockets, with their command lines, so that a replay can tell
     * owners. On unless it is false.
     */
    owners?: boolean | undefined;
}
/** What a capture holds. */
export interface Captured {
    /** The path of the file. */
    file: string;
    /** The tables that could be read, and the sources that answered for each. */
    tables: Table<Socket>['sources'];
    /** What could not be read. */
    gaps: Gap[];
}
/**
 * Writes what this system answers to every question of this library into one file, for
 * `{ replay: file }`: on any system the same sockets can be read from it, as often as needed. The
 * file appears when it is whole, and only its owner may read it: it can hold command lines.
 * Rejects with a NetstatError where nothing can be read or the file cannot be written; NOT_A_FILE
 * where something other than a file has its name. Never holds the event loop longer than 10 ms.
 */
export declare function capture(place: string | URL, options?: CaptureOptions): Promise<Captured>;
