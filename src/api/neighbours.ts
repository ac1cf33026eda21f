import type { Neighbour, NeighbourQuery } from '../model/neighbours.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import { readTable, readTableSync } from './read-table.js';

export type NeighbourOptions = NeighbourQuery & ReadOptions;

/**
 * The neighbours of this machine as ARP and NDP know them, and the addresses for which it answers
 * itself (flag PROXY), in the system's order. Rejects with a NetstatError only where nothing of them
 * could be read. Never holds the event loop longer than 10 ms.
 */
export async function neighbours(options: NeighbourOptions = {}): Promise<Table<Neighbour>> {
  return readTable('neighbours', options);
}

/** The same at once, holding the event loop until it is done. */
export function neighboursSync(options: NeighbourOptions = {}): Table<Neighbour> {
  return readTableSync('neighbours', options);
}
