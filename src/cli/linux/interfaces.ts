import { NetstatError, SystemCallError } from '../../model/errors.js';
import type { Interface, InterfaceAddress } from '../../model/interfaces.js';
import type { Gap, Table } from '../../model/table.js';
import { selectBackend } from '../../os/select.js';
import { escapeText } from '../../render/escape.js';
import { renderInterfaceDetails } from '../../render/linux/interface-details.js';
import { type InterfaceEntry, interfaceEntries } from '../../render/linux/interface-entries.js';
import { INTERFACES_TITLE, renderInterfaces } from '../../render/linux/interfaces.js';
import { readOptionsOf } from '../read-options.js';
import { recorded } from '../recorded.js';
import { readWhole, repeat, tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import { tellUnreadable } from './failure.js';
import { type NetstatOptions, pauseOf } from './options.js';
import { UNOPENED } from './perror.js';

/** -i */
export async function showInterfaces(asked: NetstatOptions, writer: Writer): Promise<number> {
  const options = await recorded(asked);
  let title = INTERFACES_TITLE;
  return repeat(pauseOf(options), writer, async () => {
    const backend = selectBackend(readOptionsOf(options));
    let table: Table<Interface>;
    try {
      table = readWhole(backend, 'interfaces', {});
    } catch (error) {
      return tellUnread(error, options, writer);
    }
    if (options.extensions.format === 'text') {
      writer.stdout(title);
      title = '';
      return write(inOrder(table, options), options, writer);
    }
    writeJson({ ...table, rows: table.rows.filter(shownBy(options)) }, options, writer);
    return tellGaps(table.gaps, writer);
  });
}

/** Which are shown: those that are up, or of which that is not known, or with -a all. */
function shownBy({ show }: NetstatOptions): (row: Interface) => boolean {
  return ({ flags }) => show === 'all' || flags === undefined || flags.includes('UP');
}

const BLANK_COLUMNS: Gap = { what: 'MTU and Flg, from /proc', code: 'UNSUPPORTED', count: 1 };

/** Whether they are, though rtnetlink has them: who reads a copy of /proc knows what that lacks. */
function hasBlankColumns(
  { rows, sources }: Table<Interface>,
  { extensions }: NetstatOptions,
): boolean {
  const { source, procRoot, replayFile } = extensions;
  const isCopy = source !== 'proc' && (procRoot ?? replayFile) !== undefined;
  return !isCopy && rows.length > 0 && sources['interfaces']?.includes('proc') === true;
}

function write(table: Table<Interface>, options: NetstatOptions, writer: Writer): number {
  const { rows, gaps } = table;
  const isShown = shownBy(options);
  const entries = interfaceEntries(rows);
  // net-tools ends where the label of an address names no interface.
  const nameless = entries.findIndex(({ of }) => of === undefined);
  const found = nameless < 0 ? entries : entries.slice(0, nameless);
  const shown = found.filter(({ of }) => of !== undefined && isShown(of));
  writer.stdout(textOf(shown, options));
  if (nameless >= 0) {
    const name = escapeText(entries[nameless]?.name ?? '');
    writer.stderr(`${name}: error fetching interface information: Device not found\n`);
    writer.stderr('missing interface information: No such device\n');
    return 1;
  }
  if (options.extend > 0) return tellGaps(gaps, writer);
  // The short table can do without what /proc never has, but for its own columns.
  const told = gaps.filter(({ code }) => code !== 'UNSUPPORTED');
  return tellGaps([...(hasBlankColumns(table, options) ? [BLANK_COLUMNS] : []), ...told], writer);
}

function textOf(entries: readonly InterfaceEntry[], { extend }: NetstatOptions): string {
  return extend > 0 ? renderInterfaceDetails(entries) : renderInterfaces(entries);
}

/** net-tools has IPv6 addresses in the order of the file that lists them, which rtnetlink does not keep. */
function inOrder(table: Table<Interface>, options: NetstatOptions): Table<Interface> {
  const isFew = table.rows.every(
    ({ addresses }) => addresses.filter(({ family }) => family === 'IPv6').length < 2,
  );
  if (options.extend === 0 || isFew) return table;
  const places = new Map<string, number>();
  try {
    const backend = selectBackend({ ...readOptionsOf(options), source: 'proc' });
    for (const { name, addresses } of readWhole(backend, 'interfaces', {}).rows) {
      for (const { address } of addresses) places.set(`${name} ${address}`, places.size);
    }
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
  }
  const rows = table.rows.map((row) => {
    const placeOf = ({ address }: InterfaceAddress) =>
      places.get(`${row.name} ${address}`) ?? places.size;
    return { ...row, addresses: row.addresses.toSorted((a, b) => placeOf(a) - placeOf(b)) };
  });
  return { ...table, rows };
}

/** As net-tools says it where it finds neither a file nor an address. */
function tellUnread(error: unknown, options: NetstatOptions, writer: Writer): number {
  const why = error instanceof SystemCallError ? UNOPENED[error.code] : undefined;
  if (why === undefined || options.extensions.format !== 'text') {
    return tellUnreadable('interfaces', error, options, writer);
  }
  writer.stdout(INTERFACES_TITLE + textOf([], options));
  writer.stderr(`Warning: cannot open /proc/net/dev (${why}). Limited output.\n`);
  writer.stderr(`missing interface information: ${why}\n`);
  return 1;
}
