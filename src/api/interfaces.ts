import type { Interface, InterfaceQuery } from '../model/interfaces.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import { interfaceMatcher } from '../query/interfaces.js';
import { readTable, readTableSync, type TableRequest } from './table.js';

export type InterfaceOptions = InterfaceQuery & ReadOptions;

/**
 * The network interfaces of this machine, up or not, with their addresses and counters, in the
 * system's order. Rejects with a NetstatError only where nothing of them could be read. Never holds
 * the event loop longer than 10 ms.
 */
export function interfaces(options: InterfaceOptions = {}): Promise<Table<Interface>> {
  return readTable(request(options));
}

/** The same at once, holding the event loop until it is done. */
export function interfacesSync(options: InterfaceOptions = {}): Table<Interface> {
  return readTableSync(request(options));
}

function request(options: InterfaceOptions): TableRequest<'interfaces'> {
  return { name: 'interfaces', options, matches: interfaceMatcher(options) };
}
