import type { Neighbour, NeighbourQuery } from '../model/neighbours.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import { neighbourMatcher } from '../query/neighbours.js';
import { readTable, readTableSync, type TableRequest } from './table.js';

export type NeighbourOptions = NeighbourQuery & ReadOptions;

/**
 * The neighbours of this machine as ARP and NDP know them, and the addresses for which it answers
 * itself (flag PROXY), in the system's order. Rejects with a NetstatError only where nothing of them
 * could be read. Never holds the event loop longer than 10 ms.
 */
export function neighbours(options: NeighbourOptions = {}): Promise<Table<Neighbour>> {
  return readTable(request(options));
}

/** The same at once, holding the event loop until it is done. */
export function neighboursSync(options: NeighbourOptions = {}): Table<Neighbour> {
  return readTableSync(request(options));
}

function request(options: NeighbourOptions): TableRequest<'neighbours'> {
  return { name: 'neighbours', options, matches: neighbourMatcher(options) };
}
