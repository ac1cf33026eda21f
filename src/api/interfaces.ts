import type { Interface, InterfaceQuery } from '../model/interfaces.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import type { Backend } from '../os/backend.js';
import { openBackend, selectBackend } from '../os/select.js';
import { interfaceMatcher } from '../query/interfaces.js';
import { collect, collectSync, finish, type Reading } from './collect.js';
import { tableBatches } from './table.js';

export type InterfaceOptions = InterfaceQuery & ReadOptions;

/**
 * The network interfaces of this machine, up or not, with their addresses and counters, in the
 * system's order. Rejects with a NetstatError only where nothing of them could be read. Never holds
 * the event loop longer than 10 ms.
 */
export async function interfaces(options: InterfaceOptions = {}): Promise<Table<Interface>> {
  return collect(reading(options, await finish(openBackend(options))));
}

/** The same at once, holding the event loop until it is done. */
export function interfacesSync(options: InterfaceOptions = {}): Table<Interface> {
  return collectSync(reading(options, selectBackend(options)));
}

function reading(options: InterfaceOptions, backend: Backend): Reading<Interface> {
  return tableBatches('interfaces', options, backend, interfaceMatcher(options));
}
