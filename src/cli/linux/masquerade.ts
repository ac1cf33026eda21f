import type { Family } from '../../model/address.js';
import { translationOf } from '../../model/conntrack.js';
import { SystemCallError, UnsupportedError } from '../../model/errors.js';
import type { NameBook } from '../../names/names.js';
import { selectBackend } from '../../os/select.js';
import {
  type MasqueradeEntry,
  masqueradeOf,
  renderMasquerade,
} from '../../render/linux/masquerade.js';
import { readOptionsOf } from '../read-options.js';
import { recorded } from '../recorded.js';
import { tellFailure } from '../tell-failure.js';
import { readWhole, repeat, tellGaps, writeJson } from '../whole-table.js';
import type { Writer } from '../writer.js';
import { tellUnreadable } from './failure.js';
import { type NetstatOptions, pauseOf } from './options.js';
import { namesWanted } from './row-names.js';

/** -M */
export async function showMasquerade(asked: NetstatOptions, writer: Writer): Promise<number> {
  const options = await recorded(asked);
  let names: NameBook | undefined;
  const { hosts, services } = namesWanted(options);
  if (hosts || services) names = new (await import('../../names/names.js')).NameBook();
  return repeat(pauseOf(options), writer, () => showOnce(options, names, writer));
}

async function showOnce(
  options: NetstatOptions,
  names: NameBook | undefined,
  writer: Writer,
): Promise<number> {
  const backend = selectBackend(readOptionsOf(options));
  try {
    const table = readWhole(backend, 'conntrack', familiesOf(options));
    const rows = table.rows.filter((row) => translationOf(row) !== undefined);
    if (options.extensions.format === 'text') {
      const entries = rows.flatMap((row) => masqueradeOf(row) ?? []);
      const found = await findNames(entries, options, names);
      writer.stdout(renderMasquerade(rows, { names: found, extend: options.extend > 0 }));
    } else {
      writeJson({ ...table, rows }, options, writer);
    }
    return tellGaps(table.gaps, writer);
  } catch (error) {
    if (!isAbsent(error)) {
      const exitCode = tellUnreadable('conntrack', error, options, writer);
      if (isRefused(error, options)) writer.stderr(PRIVILEGED);
      return exitCode;
    }
    tellFailure('conntrack', error, options, writer, UNSUPPORTED);
    return 1;
  }
}

const PRIVILEGED = '(Connections that are tracked are shown to root, or with CAP_NET_ADMIN.)\n';

/** By this system: by a file of a copy no capability helps. */
function isRefused(error: unknown, { extensions }: NetstatOptions): boolean {
  const { procRoot, replayFile } = extensions;
  if (!(error instanceof SystemCallError) || (procRoot ?? replayFile) !== undefined) return false;
  return error.code === 'EACCES' || error.code === 'EPERM';
}

const UNSUPPORTED = "netstat: no support for `ip_masquerade' on this system.\n";

/** The system has no such table, or the copy of its /proc has not. */
function isAbsent(error: unknown): boolean {
  return (
    error instanceof UnsupportedError ||
    (error instanceof SystemCallError && error.code === 'ENOENT')
  );
}

/** net-tools knows translation of IPv4 alone; we show that of either version, or of the one named. */
function familiesOf({ families }: NetstatOptions): { families?: Family[] } {
  const named = [
    ...(families.includes('inet') ? (['IPv4'] as const) : []),
    ...(families.includes('inet6') ? (['IPv6'] as const) : []),
  ];
  return named.length === 0 ? {} : { families: named };
}

async function findNames(
  entries: readonly MasqueradeEntry[],
  options: NetstatOptions,
  names: NameBook | undefined,
) {
  if (names === undefined) return {};
  const { hosts, services } = namesWanted(options);
  const addresses = hosts
    ? entries.flatMap(({ source, destination }) => [source, destination])
    : [];
  const deadline = performance.now() + options.extensions.dnsTimeoutMs;
  await names.resolve({ addresses, services }, deadline);
  const { host, service } = names;
  return { ...(hosts && { host }), ...(services && { service }) };
}
