import type { Interface, InterfaceQuery } from '../model/interfaces.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import { readTable, readTableSync } from './read-table.js';

export type InterfaceOptions = InterfaceQuery & ReadOptions;

/**
 * The network interfaces of this machine, up or not, with their addresses and counters, in the
 * system's order. Rejects with a NetstatError only where nothing of them could be read. Never holds
 * the event loop longer than 10 ms.
 */
export async function interfaces(options: InterfaceOptions = {}): Promise<Table<Interface>> {
  return readTable('interfaces', options);
}

/** The same at once, holding the event loop until it is done. */
export function interfacesSync(options: InterfaceOptions = {}): Table<Interface> {
  return readTableSync('interfaces', options);
}
