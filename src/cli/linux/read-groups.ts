import { NetstatError } from '../../model/errors.js';
import type { Group } from '../../model/groups.js';
import type { Table } from '../../model/table.js';
import type { Backend } from '../../os/backend.js';
import { gapOf } from '../../os/gaps.js';
import { readWhole } from '../whole-table.js';
import type { NetstatOptions } from './options.js';
import { FAMILIES } from './reading.js';

/** What a kernel without multicast lacks, and what net-tools takes for the same. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'EACCES']);

export interface GroupReading {
  table: Table<Group>;
  /** Of IPv4, of which alone net-tools says so. */
  lacking: boolean;
}

/** The groups that -g asks for. Throws where they cannot be read for a better reason than absence. */
export function readGroups({ selection }: NetstatOptions, backend: Backend): GroupReading {
  const families = selection.internet.map((family) => FAMILIES[family]);
  try {
    const table = readWhole(backend, 'groups', { families });
    const rows = table.rows.filter(({ family }) => family !== 'link');
    const lacking = table.gaps.some(({ what, code }) => what === 'groups IPv4' && ABSENT.has(code));
    return { table: { ...table, rows }, lacking };
  } catch (error) {
    if (!(error instanceof NetstatError) || !ABSENT.has(error.code)) throw error;
    const gaps = families.map((family) => gapOf(`groups ${family}`, error));
    return { table: { rows: [], gaps, sources: {} }, lacking: families.includes('IPv4') };
  }
}
