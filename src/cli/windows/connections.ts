import type { Backend } from '../../os/backend.js';
import { selectBackend } from '../../os/select.js';
import type { View } from '../../render/dialect.js';
import { windowsNetstat } from '../../render/windows/dialect.js';
import type { WindowsStyle } from '../../render/windows/style.js';
import { readOptionsOf } from '../read-options.js';
import { tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import { requireElevation } from './elevation.js';
import type { ForeignNames } from './foreign-names.js';
import type { WindowsOptions } from './options.js';
import { type Connection, faultsOf, hiddenProcesses, readConnections } from './read-connections.js';
import { styleOf } from './style.js';
import { untoldOf } from './untold.js';

/** The list of connections. */
export async function showConnections(
  options: WindowsOptions,
  writer: Writer,
  foreign: ForeignNames,
): Promise<number> {
  const backend = selectBackend({ ...readOptionsOf(options), readAhead: true });
  return showConnectionsOf(backend, options, writer, foreign);
}

/** Those of a system that has been opened. */
export async function showConnectionsOf(
  backend: Backend,
  options: WindowsOptions,
  writer: Writer,
  foreign: ForeignNames,
): Promise<number> {
  const owners = needsOwners(options, backend);
  const table = readConnections({ ...options, owners }, backend);
  const untold = untoldOf(options, backend.platform);
  if (options.extensions.format !== 'text') {
    writeJson({ ...table, gaps: [...table.gaps, ...untold] }, options, writer);
  } else {
    // Who made a capture can no longer be asked to do it otherwise.
    if (options.executables && options.extensions.replayFile === undefined) {
      requireElevation(table.gaps);
    }
    if (options.processIds && backend.platform !== 'win32')
      tellGaps(hiddenProcesses(table), writer);
    write(table.rows, styleOf(options, await foreign.find(table.rows, options)), writer);
  }
  // Nothing is missing from the list but what a column has `-` for.
  tellGaps(untold, writer);
  return tellGaps(faultsOf(table), writer);
}

/** Windows itself names a process with each socket, and -o shows no more. */
function needsOwners(
  { executables, processIds, extensions }: WindowsOptions,
  { platform }: Backend,
): boolean {
  return executables || extensions.allHolders || (processIds && platform !== 'win32');
}

function write(rows: readonly Connection[], style: WindowsStyle, writer: Writer): void {
  writer.stdout(windowsNetstat.tcp.heading(style));
  writer.rows(rows, (row, page) => {
    const view: View<Connection, WindowsStyle> = windowsNetstat[row.protocol];
    view.row(row, style, page);
  });
}
