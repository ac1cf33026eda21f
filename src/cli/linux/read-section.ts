import { NetstatError, UnsupportedError } from '../../model/errors.js';
import type { Batches, Gap, Outcome } from '../../model/table.js';
import type { Socket } from '../../model/tables.js';
import type { Backend, OwnerIndex } from '../../os/backend.js';
import { gapOf } from '../../os/gaps.js';
import { selectBackend } from '../../os/select.js';
import { leavesOutProc } from '../extensions.js';
import { readOptionsOf } from '../read-options.js';
import { isAbsence } from '../whole-table.js';
import type { NetstatOptions } from './options.js';
import { filterOf, needsProc, queryOf, type SocketSection } from './reading.js';

/** What became of a section: its rows have been yielded. */
export interface SectionOutcome extends Outcome {
  /** This system has no such protocol. */
  lacking: boolean;
  /** The one source that may be read has it not, though this system has. */
  unread?: NetstatError;
}

export type SectionReading = Generator<Socket[], SectionOutcome>;

/** The rows of a section that the options ask to show. Throws where they cannot be read at all. */
export function* readSection(
  section: SocketSection,
  options: NetstatOptions,
  backend: Backend,
  owners: OwnerIndex | undefined,
): SectionReading {
  try {
    const batches = batchesOf(section, options, backend);
    const outcome = yield* shown(batches, owners, filterOf(section, options));
    const isLack = (gap: Gap) => isAbsence(gap) && gap.what === `${section} IPv4`;
    return { ...outcome, lacking: outcome.gaps.some(isLack) };
  } catch (error) {
    if (!(error instanceof NetstatError) || !isAbsence(error)) throw error;
    const gaps = [gapOf(section, error)];
    if (isInProc(section, options)) return { sources: [], gaps, lacking: false, unread: error };
    const lacking = section === 'unix' || options.selection.internet.includes('inet');
    return { sources: [], gaps, lacking };
  }
}

/** Whether /proc, which may not be read, has the table that netlink has not. */
function isInProc(section: SocketSection, options: NetstatOptions): boolean {
  if (!leavesOutProc(options.extensions.source)) return false;
  const proc = selectBackend({ ...readOptionsOf(options), source: 'proc' });
  try {
    const batches = sourceOf(proc, section)(queryOf(section, options));
    batches.next();
    batches.return({ sources: [], gaps: [] });
    return true;
  } catch (error) {
    if (error instanceof NetstatError) return false;
    throw error;
  }
}

/** From /proc where it alone has what is to be shown; it is better to show less than nothing. */
function* batchesOf(
  section: SocketSection,
  options: NetstatOptions,
  backend: Backend,
): Batches<Socket> {
  const query = queryOf(section, options);
  if (needsProc(section, options)) {
    const proc = selectBackend({ ...readOptionsOf(options), source: 'proc' });
    try {
      return yield* sourceOf(proc, section)(query);
    } catch (error) {
      // An error after the first row would have been a gap.
      if (!(error instanceof NetstatError)) throw error;
    }
  }
  return yield* sourceOf(backend, section)(query);
}

function sourceOf({ tables, platform }: Backend, section: SocketSection) {
  const source = tables[section];
  if ('unsupported' in source) {
    throw new UnsupportedError(section, platform, source.unsupported);
  }
  return source;
}

function* shown(
  batches: Batches<Socket>,
  owners: OwnerIndex | undefined,
  isShown: ((row: Socket) => boolean) | undefined,
): Batches<Socket> {
  for (;;) {
    const next = batches.next();
    if (next.done === true) return next.value;
    const rows = isShown === undefined ? next.value : next.value.filter(isShown);
    for (const _ of owners?.give(rows) ?? []);
    yield rows;
  }
}
