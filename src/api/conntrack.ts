import type { ConntrackQuery, TrackedConnection } from '../model/conntrack.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import { readTable, readTableSync } from './read-table.js';

export type ConntrackOptions = ConntrackQuery & ReadOptions;

/**
 * The connections that this machine tracks for its firewall and its address translation, those that
 * pass through it too; `translationOf` tells what is translated of one. Starts no process. Rejects
 * with a NetstatError where they cannot be read: EPERM or EACCES without the right to (on Linux
 * CAP_NET_ADMIN), UNSUPPORTED where the system tracks none. Never holds the event loop longer than
 * 10 ms.
 */
export async function conntrack(options: ConntrackOptions = {}): Promise<Table<TrackedConnection>> {
  return readTable('conntrack', options);
}

/** The same at once, holding the event loop until it is done. */
export function conntrackSync(options: ConntrackOptions = {}): Table<TrackedConnection> {
  return readTableSync('conntrack', options);
}
