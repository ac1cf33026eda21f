import type { Interface, InterfaceQuery } from '../model/interfaces.js';

/** The query as a test. */
export function interfaceMatcher({ name, index }: InterfaceQuery): (row: Interface) => boolean {
  return (row) =>
    (index === undefined || row.index === index) &&
    (name === undefined || row.name === name || (row.alternativeNames ?? []).includes(name));
}
