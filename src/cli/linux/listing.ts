import { setTimeout } from 'node:timers/promises';
import { NetstatError } from '../../model/errors.js';
import type { Backend, OwnerIndex } from '../../os/backend.js';
import { selectBackend } from '../../os/select.js';
import type { Writer } from '../writer.js';
import type { Face } from './face.js';
import { lackingText } from './lacking.js';
import type { NetstatOptions } from './options.js';
import { isPresent } from './other-families.js';
import { readOwners } from './owners.js';
import { readSection } from './read-section.js';
import { isSocketSection, readOptionsOf, type SocketSection } from './reading.js';
import { onLacking, type Section } from './sections.js';
import { TextFace } from './text-face.js';

const PAUSE_MS = 1000;
const LACKING = 1;
const UNREADABLE = 255;

/** Lists what the options ask for, every second if they say so; answers with the exit code. */
export async function listSockets(options: NetstatOptions, writer: Writer): Promise<number> {
  for (;;) {
    const exitCode = await listOnce(options, writer);
    if (exitCode !== 0 || !options.continuous) return exitCode;
    writer.flush();
    await setTimeout(PAUSE_MS);
  }
}

interface Listing {
  readonly options: NetstatOptions;
  readonly writer: Writer;
  readonly backend: Backend;
  readonly owners: OwnerIndex | undefined;
  readonly face: Face;
}

async function listOnce(options: NetstatOptions, writer: Writer): Promise<number> {
  const { sections } = options.selection;
  const backend = selectBackend(readOptionsOf(options));
  const wantsOwners = options.programs && sections.some(isSocketSection);
  const owners = wantsOwners ? readOwners(backend, writer) : undefined;
  const face = await faceOf(options, writer, owners);
  const listing = { options, writer, backend, owners, face };
  let exitCode = 0;
  for (const section of sections) {
    exitCode = await listSection(section, listing);
    if (exitCode !== 0) break;
  }
  face.close();
  return exitCode;
}

async function faceOf(
  options: NetstatOptions,
  writer: Writer,
  owners: OwnerIndex | undefined,
): Promise<Face> {
  const { format } = options.extensions;
  if (format === 'text') return new TextFace(options, writer);
  const { JsonFace } = await import('./json-face.js');
  return new JsonFace(writer, format === 'json' ? 'document' : 'lines', owners?.gaps ?? []);
}

/** Shows a section; an exit code other than 0 ends the listing. */
async function listSection(section: Section, listing: Listing): Promise<number> {
  const { options, writer } = listing;
  if (isSocketSection(section)) {
    try {
      if (!(await showRows(section, listing))) return 0;
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      writer.stderr(`netstat: ${error.message}\n`);
      return UNREADABLE;
    }
  } else if (section !== 'bluetooth' && isPresent(section, options)) {
    writer.stderr(`netstat: --${section} is not read by this version\n`);
    return LACKING;
  }
  const { complain, fail } = onLacking(section, options.selection, options.verbose);
  if (complain) {
    // Its endpoints and its associations are two tables, of which the first may end the listing.
    const tables = section === 'sctp' && options.show === 'all' && !fail ? 2 : 1;
    writer.stderr(lackingText(section).repeat(tables));
  }
  return fail ? LACKING : 0;
}

/** Whether the system lacks the table. */
async function showRows(section: SocketSection, listing: Listing): Promise<boolean> {
  const { options, writer, backend, owners, face } = listing;
  face.begin(section);
  const rows = readSection(section, options, backend, owners);
  for (;;) {
    const next = rows.next();
    if (next.done === true) {
      await face.end(next.value);
      for (const { what, code } of next.value.gaps) writer.stderr(`netstat: ${what}: ${code}\n`);
      return next.value.lacking;
    }
    face.rows(next.value);
  }
}
