import { type NetstatError, UnsupportedError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import type { NameBook } from '../../names/names.js';
import type { Backend, OwnerIndex } from '../../os/backend.js';
import { gapOf, lackOf } from '../../os/gaps.js';
import { selectBackend } from '../../os/select.js';
import { pause } from '../pause.js';
import { readOptionsOf } from '../read-options.js';
import { recorded } from '../recorded.js';
import { complaintOf } from '../tell-failure.js';
import { isAbsence, tellGaps } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { Face } from './face.js';
import { exitCodeOf } from './failure.js';
import { type LackingSection, lackingText } from './lacking.js';
import { isLegacySection, type LegacySection, readLegacySection } from './legacy-sections.js';
import { type NetstatOptions, pauseOf } from './options.js';
import { readOwners } from './owners.js';
import { readSection } from './read-section.js';
import { isSocketSection, type SocketSection } from './reading.js';
import { openNames } from './row-names.js';
import { onLacking, type Section } from './sections.js';
import { TextFace } from './text-face.js';

/** What a section leaves: whether the listing ends with it, and the exit code so far. */
interface Ending {
  readonly over: boolean;
  readonly exitCode: number;
}

const WHOLE: Ending = { over: false, exitCode: 0 };
const INCOMPLETE: Ending = { over: false, exitCode: 1 };
const LACKING: Ending = { over: true, exitCode: 1 };

/** Lists what the options ask for, every second if they say so; answers with the exit code. */
export async function listSockets(asked: NetstatOptions, writer: Writer): Promise<number> {
  const options = await recorded(asked);
  let names: NameBook | undefined;
  while (true) {
    const backend = selectBackend({ ...readOptionsOf(options), readAhead: true });
    names ??= await openNames(options, backend);
    const exitCode = await listOnce(options, backend, names, writer);
    writer.flush();
    const pauseMs = pauseOf(options);
    if (exitCode !== 0 || pauseMs === undefined) return exitCode;
    await pause(pauseMs);
  }
}

interface Listing {
  readonly options: NetstatOptions;
  readonly writer: Writer;
  readonly backend: Backend;
  readonly owners: OwnerIndex | undefined;
  readonly face: Face;
}

async function listOnce(
  options: NetstatOptions,
  backend: Backend,
  names: NameBook | undefined,
  writer: Writer,
): Promise<number> {
  const { sections } = options.selection;
  const holds = (section: Section) =>
    isSocketSection(section) || (isLegacySection(section) && options.extensions.format !== 'text');
  const wantsOwners = options.programs && sections.some(holds);
  const owners = wantsOwners ? readOwners(backend, writer) : undefined;
  const face = await faceOf(options, names, writer, owners);
  const listing = { options, writer, backend, owners, face };
  let exitCode = 0;
  for (const section of sections) {
    const ending = await listSection(section, listing);
    exitCode ||= ending.exitCode;
    // As net-tools; JSON has the sections after it too.
    if (ending.over && options.extensions.format === 'text') break;
  }
  face.close();
  return exitCode;
}

async function faceOf(
  options: NetstatOptions,
  names: NameBook | undefined,
  writer: Writer,
  owners: OwnerIndex | undefined,
): Promise<Face> {
  const { format } = options.extensions;
  if (format === 'text') return new TextFace(options, names, writer);
  const { JsonFace } = await import('./json-face.js');
  const form = format === 'json' ? 'document' : 'lines';
  return new JsonFace(form, options, names, writer, owners);
}

async function listSection(section: Section, listing: Listing): Promise<Ending> {
  if (isSocketSection(section)) return listRows(section, listing);
  if (isLegacySection(section)) return listLegacy(section, listing);
  if (section === 'groups') return listGroups(listing);
  listing.face.miss(lackOf(section));
  return lack(section, listing);
}

async function listRows(section: SocketSection, listing: Listing): Promise<Ending> {
  const { options, writer, backend, owners, face } = listing;
  try {
    const outcome = await face.show(section, readSection(section, options, backend, owners));
    if (outcome.unread !== undefined) return tell(outcome.unread, writer);
    return outcome.lacking ? lack(section, listing) : tellFaults(outcome.gaps, writer);
  } catch (error) {
    return tellUnreadable(section, error, listing);
  }
}

async function listLegacy(section: LegacySection, listing: Listing): Promise<Ending> {
  const { options, writer, backend, owners, face } = listing;
  try {
    const table = readLegacySection(section, options, backend, owners);
    if (table === undefined) return lackLegacy(section, listing);
    await face.showLegacy(section, table);
    return tellGaps(table.gaps, writer) === 0 ? WHOLE : INCOMPLETE;
  } catch (error) {
    const ending = tellUnreadable(`legacySockets ${section}`, error, listing);
    return error instanceof UnsupportedError ? INCOMPLETE : ending;
  }
}

function lackLegacy(section: LegacySection, listing: Listing): Ending {
  if (listing.options.selection.named || section === 'ddp') {
    listing.face.miss(lackOf(`legacySockets ${section}`));
  }
  return section === 'ddp' ? WHOLE : lack(section, listing);
}

async function listGroups(listing: Listing): Promise<Ending> {
  const { options, backend, writer, face } = listing;
  const { readGroups } = await import('./read-groups.js');
  try {
    const { table, lacking } = readGroups(options, backend);
    await face.showGroups(table);
    return lacking ? lack('groups', listing) : tellFaults(table.gaps, writer);
  } catch (error) {
    return tellUnreadable('groups', error, listing);
  }
}

/** Nothing can be read of a section: the listing ends with it. */
function tellUnreadable(what: string, error: unknown, { face, options, writer }: Listing): Ending {
  face.miss(gapOf(what, error));
  writer.stderr(complaintOf(error as NetstatError));
  return { over: true, exitCode: exitCodeOf(error, options) };
}

/** What is not there is no fault. */
function tellFaults(gaps: readonly Gap[], writer: Writer): Ending {
  const faults = gaps.filter((gap) => !isAbsence(gap));
  return tellGaps(faults, writer) === 0 ? WHOLE : INCOMPLETE;
}

function tell(error: NetstatError, writer: Writer): Ending {
  writer.stderr(complaintOf(error));
  return INCOMPLETE;
}

/** The kernel has no such table. */
function lack(section: LackingSection, { options, writer }: Listing): Ending {
  const { complain, fail } = onLacking(section, options.selection, options.verbose);
  if (complain) {
    // SCTP's endpoints and its associations are two tables, of which the first may end the listing.
    const tables = section === 'sctp' && options.show === 'all' && !fail ? 2 : 1;
    writer.stderr(lackingText(section).repeat(tables));
  }
  return fail ? LACKING : WHOLE;
}
