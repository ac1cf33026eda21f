import type { Group, GroupQuery } from '../model/groups.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import type { Backend } from '../os/backend.js';
import { openBackend, selectBackend } from '../os/select.js';
import { groupMatcher } from '../query/groups.js';
import { collect, collectSync, finish, type Reading } from './collect.js';
import { tableBatches } from './table.js';

export type GroupOptions = GroupQuery & ReadOptions;

/**
 * The multicast groups that the interfaces of this machine take packets of: hardware addresses, IPv4,
 * IPv6, in this order. Rejects with a NetstatError only where nothing of them could be read. Never
 * holds the event loop longer than 10 ms.
 */
export async function groups(options: GroupOptions = {}): Promise<Table<Group>> {
  return collect(reading(options, await finish(openBackend(options))));
}

/** The same at once, holding the event loop until it is done. */
export function groupsSync(options: GroupOptions = {}): Table<Group> {
  return collectSync(reading(options, selectBackend(options)));
}

function reading(options: GroupOptions, backend: Backend): Reading<Group> {
  return tableBatches('groups', options, backend, groupMatcher(options));
}
