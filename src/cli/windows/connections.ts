import type { Table } from '../../model/table.js';
import { selectBackend } from '../../os/select.js';
import type { View } from '../../render/dialect.js';
import { windowsNetstat } from '../../render/windows/dialect.js';
import type { WindowsStyle } from '../../render/windows/style.js';
import { readOptionsOf } from '../read-options.js';
import { isAbsence, tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { ForeignNames } from './foreign-names.js';
import type { WindowsOptions } from './options.js';
import { addOwners, type Connection, readConnections } from './read-connections.js';
import { styleOf } from './style.js';
import { refuseUntold } from './untold.js';

const ELEVATION = 'The requested operation requires elevation.\n';

/** The list of connections. */
export async function showConnections(
  options: WindowsOptions,
  writer: Writer,
  foreign: ForeignNames,
): Promise<number> {
  const backend = selectBackend({ ...readOptionsOf(options), readAhead: true });
  refuseUntold(options, backend.platform);
  const table = readConnections(options, backend);
  const faults = table.gaps.filter((gap) => !isAbsence(gap));
  if (needsOwners(table, options)) {
    const { refused } = await addOwners(table, backend);
    if (options.executables && refused && backend.platform === 'win32') {
      writer.stderr(ELEVATION);
      return 1;
    }
  }
  if (options.extensions.format !== 'text') writeJson(table, options, writer);
  else write(table.rows, styleOf(options, await foreign.find(table.rows, options)), writer);
  return tellGaps(faults, writer);
}

/** Windows itself names a process with each socket, and -o shows no more. */
function needsOwners(
  { rows }: Table<Connection>,
  { executables, processIds, extensions }: WindowsOptions,
): boolean {
  if (executables || extensions.allHolders) return true;
  return processIds && rows.some(({ owningPid }) => owningPid === undefined);
}

function write(rows: readonly Connection[], style: WindowsStyle, writer: Writer): void {
  writer.stdout(windowsNetstat.tcp.heading(style));
  writer.rows(rows, (row, page) => {
    const view: View<Connection, WindowsStyle> = windowsNetstat[row.protocol];
    view.row(row, style, page);
  });
}
