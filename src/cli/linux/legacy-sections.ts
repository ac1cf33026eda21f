import {
  LEGACY_FAMILIES,
  type LegacyFamily,
  type LegacySocket,
} from '../../model/legacy-sockets.js';
import type { Table } from '../../model/table.js';
import type { Backend, OwnerIndex } from '../../os/backend.js';
import type { NetstatOptions } from './options.js';
import { readLegacy } from './read-legacy.js';
import type { Section } from './sections.js';

/** A section that is a family beside those of the Internet. */
export type LegacySection = Section & LegacyFamily;

export function isLegacySection(section: Section): section is LegacySection {
  return (LEGACY_FAMILIES as readonly string[]).includes(section);
}

/** The sockets of such a section, as `readLegacy` has them. */
export function readLegacySection(
  section: LegacySection,
  options: NetstatOptions,
  backend: Backend,
  owners: OwnerIndex | undefined,
): Table<LegacySocket> | undefined {
  const table = readLegacy('legacySockets', { families: [section] }, backend, options);
  if (table === undefined) return undefined;
  const rows = table.rows.filter((row) => isShown(row, options));
  for (const _ of owners?.give(rows) ?? []);
  return { ...table, rows };
}

/** Of X.25 alone net-tools leaves out those without a channel, unless all are asked for. */
function isShown(row: LegacySocket, { show }: NetstatOptions): boolean {
  return row.family !== 'x25' || show === 'all' || row.channel !== 0;
}
