import type { Counter } from '../../model/statistics.js';
import type { Table } from '../../model/table.js';
import { lackOf } from '../../os/gaps.js';
import { selectBackend } from '../../os/select.js';
import {
  COUNTED_PROTOCOLS,
  countsFor,
  renderProtocolStatistics,
} from '../../render/windows/statistics.js';
import { readOptionsOf } from '../read-options.js';
import { isAbsence, readWhole, tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { WindowsOptions } from './options.js';

/**
 * -s: what is counted of each protocol, or of those that -p names; JSON has beyond that what a system
 * counts of its own. A protocol that is named and not counted is said to be lacking.
 */
export async function showStatistics(options: WindowsOptions, writer: Writer): Promise<number> {
  const { protocols: named, extensions } = options;
  const read = readWhole(selectBackend(readOptionsOf(options)), 'statistics', {});
  const lacking = named
    .filter((protocol) => !read.rows.some((counter) => countsFor(counter, protocol)))
    .map((protocol) => lackOf(`statistics ${protocol}`));
  const table: Table<Counter> = { ...read, gaps: [...read.gaps, ...lacking] };
  if (extensions.format === 'text') {
    const protocols = named.length > 0 ? named : COUNTED_PROTOCOLS;
    writer.stdout(renderProtocolStatistics(table.rows, protocols));
  } else {
    const isShown = (counter: Counter) =>
      named.length === 0 || named.some((protocol) => countsFor(counter, protocol));
    writeJson({ ...table, rows: table.rows.filter(isShown) }, options, writer);
  }
  return tellGaps([...read.gaps.filter((gap) => !isAbsence(gap)), ...lacking], writer);
}
