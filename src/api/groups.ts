import type { Group, GroupQuery } from '../model/groups.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import { readTable, readTableSync } from './read-table.js';

export type GroupOptions = GroupQuery & ReadOptions;

/**
 * The multicast groups that the interfaces of this machine take packets of: hardware addresses, IPv4,
 * IPv6, in this order. Rejects with a NetstatError only where nothing of them could be read. Never
 * holds the event loop longer than 10 ms.
 */
export async function groups(options: GroupOptions = {}): Promise<Table<Group>> {
  return readTable('groups', options);
}

/** The same at once, holding the event loop until it is done. */
export function groupsSync(options: GroupOptions = {}): Table<Group> {
  return readTableSync('groups', options);
}
