import type { Group, GroupQuery } from '../model/groups.js';

/** The query as a test. */
export function groupMatcher({ families, interfaceName }: GroupQuery): (row: Group) => boolean {
  return (row) =>
    (families?.includes(row.family) ?? true) &&
    (interfaceName === undefined || row.interfaceName === interfaceName);
}
