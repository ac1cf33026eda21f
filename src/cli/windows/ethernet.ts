import { selectBackend } from '../../os/select.js';
import { renderInterfaceStatistics } from '../../render/windows/ethernet.js';
import { readOptionsOf } from '../read-options.js';
import { readWhole, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { WindowsOptions } from './options.js';
import { tellFaults } from './read-part.js';

/** -e: the sums over all interfaces; JSON has the interfaces. */
export async function showEthernet(options: WindowsOptions, writer: Writer): Promise<number> {
  const table = readWhole(selectBackend(readOptionsOf(options)), 'interfaces', {});
  if (options.extensions.format !== 'text') writeJson(table, options, writer);
  else writer.stdout(renderInterfaceStatistics(table.rows));
  return tellFaults(table.gaps, writer);
}
