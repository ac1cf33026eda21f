import type { Interface } from '../../model/interfaces.js';
import { encodeText } from '../../model/text.js';
import { compareNames } from './name-order.js';

/** What `netstat -i` lists: interfaces, and the labels of their addresses as if they were some too. */
export interface InterfaceEntry {
  name: string;
  /** The one of that name, or of the name before the colon. Labels can name none. */
  of?: Interface;
}

/** In the order of net-tools. */
export function interfaceEntries(rows: readonly Interface[]): InterfaceEntry[] {
  const byName = new Map<string, Interface>();
  for (const row of rows) {
    for (const name of [row.name, ...(row.alternativeNames ?? [])]) byName.set(name, row);
  }
  const labels = rows.flatMap(({ addresses }) => addresses.flatMap(({ label }) => label ?? []));
  const names = new Set([...rows.map(({ name }) => name), ...labels]);
  const sorted = Array.from(names, (name) => ({ name, bytes: binaryOf(name) }));
  sorted.sort((a, b) => compareNames(a.bytes, b.bytes));
  return sorted.map(({ name }) => {
    const of = byName.get(name) ?? byName.get(name.replace(/:.*$/s, ''));
    return of === undefined ? { name } : { name, of };
  });
}

function binaryOf(text: string): string {
  return String.fromCharCode(...encodeText(text));
}

/** Whether it is the interface itself, which alone has counters and IPv6 addresses. */
export function isInterface({ name, of }: InterfaceEntry): boolean {
  return of?.name === name;
}
