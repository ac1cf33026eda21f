import { NetstatError } from '../../model/errors.js';
import {
  LEGACY_FAMILIES,
  type LegacyFamily,
  type LegacySocket,
} from '../../model/legacy-sockets.js';
import type { Table } from '../../model/table.js';
import type { Backend, OwnerIndex } from '../../os/backend.js';
import { selectBackend } from '../../os/select.js';
import type { NetstatOptions } from './options.js';
import { readOptionsOf } from './reading.js';
import type { Section } from './sections.js';
import { readWhole } from './whole-table.js';

/** A section that is a family beside those of the Internet. */
export type LegacySection = Section & LegacyFamily;

export function isLegacySection(section: Section): section is LegacySection {
  return (LEGACY_FAMILIES as readonly string[]).includes(section);
}

/**
 * The sockets of such a section; undefined where the system lacks the family. Throws where they
 * cannot be read, or not from the source that is forced.
 */
export function readLegacySection(
  section: LegacySection,
  options: NetstatOptions,
  backend: Backend,
  owners: OwnerIndex | undefined,
): Table<LegacySocket> | undefined {
  try {
    const table = readWhole(backend, 'legacySockets', { families: [section] });
    const rows = table.rows.filter((row) => isShown(row, options));
    if (owners !== undefined) for (const row of rows) row.owner = owners.ownerOf(row);
    return { ...table, rows };
  } catch (error) {
    if (!isLack(error)) throw error;
    if (options.extensions.source === 'netlink' && isInProc(section, options)) throw error;
    return undefined;
  }
}

/** Not there; or of a capture that was made before it was asked for, as if it were not. */
function isLack(error: unknown): boolean {
  return error instanceof NetstatError && ['UNSUPPORTED', 'NOT_CAPTURED'].includes(error.code);
}

function isInProc(section: LegacySection, options: NetstatOptions): boolean {
  const proc = selectBackend({ ...readOptionsOf(options), source: 'proc' });
  try {
    readWhole(proc, 'legacySockets', { families: [section] });
    return true;
  } catch (error) {
    if (isLack(error)) return false;
    throw error;
  }
}

/** Of X.25 alone net-tools leaves out those without a channel, unless all are asked for. */
function isShown(row: LegacySocket, { show }: NetstatOptions): boolean {
  return row.family !== 'x25' || show === 'all' || row.channel !== 0;
}
