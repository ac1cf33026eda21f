import { SystemCallError } from '../../model/errors.js';
import type { Counter } from '../../model/statistics.js';
import type { Gap, Table } from '../../model/table.js';
import { selectBackend } from '../../os/select.js';
import {
  renderStatistics,
  type StatisticsProtocol,
  type StatisticsStyle,
  shownCounters,
} from '../../render/linux/statistics.js';
import { readOptionsOf } from '../read-options.js';
import { recorded } from '../recorded.js';
import { readWhole, tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import { tellUnreadable } from './failure.js';
import type { NetstatOptions } from './options.js';
import { UNOPENED } from './perror.js';

/** -s. net-tools shows statistics once, whether -c is given or not. */
export async function showStatistics(asked: NetstatOptions, writer: Writer): Promise<number> {
  const options = await recorded(asked);
  const style = styleOf(options);
  const backend = selectBackend(readOptionsOf(options));
  let table: Table<Counter>;
  try {
    table = readWhole(backend, 'statistics', { families: [style.family] });
  } catch (error) {
    const code = error instanceof SystemCallError ? error.code : '';
    if (!isDropIn(options) || UNOPENED[code] === undefined) {
      return tellUnreadable('statistics', error, options, writer);
    }
    table = { rows: [], gaps: FILES.map(({ what }) => ({ what, code, count: 1 })), sources: {} };
  }
  if (isDropIn(options)) return writeAsNetTools(table, style, writer);
  return write(table, style, options, writer);
}

function isDropIn({ extensions }: NetstatOptions): boolean {
  return extensions.format === 'text' && !extensions.explain;
}

function styleOf({ families, selection }: NetstatOptions): StatisticsStyle {
  const protocols: readonly StatisticsProtocol[] = ['raw', 'tcp', 'udp', 'udplite', 'sctp'];
  return {
    family: families.includes('inet6') ? 'IPv6' : 'IPv4',
    show: new Set(protocols.filter((protocol) => selection.sections.includes(protocol))),
  };
}

async function write(
  { rows, gaps, sources }: Table<Counter>,
  style: StatisticsStyle,
  options: NetstatOptions,
  writer: Writer,
): Promise<number> {
  if (options.extensions.explain) {
    const { renderExplained } = await import('../../render/linux/statistics-explained.js');
    writer.stdout(renderExplained(rows, { ...style, zeros: options.show === 'all' }));
  } else {
    writeJson({ rows: shownCounters(rows, style), gaps, sources }, options, writer);
  }
  return tellGaps(gaps, writer);
}

/** The files without which net-tools does not go on, and what the library calls their content. */
const FILES = [
  { file: 'snmp6', what: 'IPv6 counters' },
  { file: 'snmp', what: 'counters of the RFCs' },
] as const;

/**
 * net-tools ends at the first file that it cannot open, with exit code 0. With -6 it has shown what
 * was in the one before; it does without /proc/net/netstat and that of SCTP in silence.
 */
function writeAsNetTools(
  { rows, gaps }: Table<Counter>,
  style: StatisticsStyle,
  writer: Writer,
): number {
  const needed = style.family === 'IPv6' ? FILES : FILES.slice(1);
  const missing = needed.find(({ what }) => unopened(gaps, what) !== undefined);
  if (missing === undefined || missing !== needed[0]) writer.stdout(renderStatistics(rows, style));
  if (missing !== undefined) {
    const { file, what } = missing;
    writer.stderr(`cannot open /proc/net/${file}: ${unopened(gaps, what)}\n`);
  }
  return tellGaps(
    gaps.filter(({ code }) => UNOPENED[code] === undefined),
    writer,
  );
}

function unopened(gaps: readonly Gap[], what: string): string | undefined {
  return UNOPENED[gaps.find((gap) => gap.what === what)?.code ?? ''];
}
