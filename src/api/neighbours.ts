import type { Neighbour, NeighbourQuery } from '../model/neighbours.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import type { Backend } from '../os/backend.js';
import { openBackend, selectBackend } from '../os/select.js';
import { neighbourMatcher } from '../query/neighbours.js';
import { collect, collectSync, finish, type Reading } from './collect.js';
import { tableBatches } from './table.js';

export type NeighbourOptions = NeighbourQuery & ReadOptions;

/**
 * The neighbours of this machine as ARP and NDP know them, and the addresses for which it answers
 * itself (flag PROXY), in the system's order. Rejects with a NetstatError only where nothing of them
 * could be read. Never holds the event loop longer than 10 ms.
 */
export async function neighbours(options: NeighbourOptions = {}): Promise<Table<Neighbour>> {
  return collect(reading(options, await finish(openBackend(options))));
}

/** The same at once, holding the event loop until it is done. */
export function neighboursSync(options: NeighbourOptions = {}): Table<Neighbour> {
  return collectSync(reading(options, selectBackend(options)));
}

function reading(options: NeighbourOptions, backend: Backend): Reading<Neighbour> {
  return tableBatches('neighbours', options, backend, neighbourMatcher(options));
}
