import type { Holder, Owner } from '../../model/owner.js';
import { decodeText, encodeText } from '../../model/text.js';
import { escapeText } from '../escape.js';
import { padEnd } from '../pad.js';
import type { NetToolsStyle } from './style.js';

const WIDTH = 20;
const NOBODY = '-';
/** What netstat reads of /proc/PID/cmdline, bytes. */
const COMMAND_BYTES = 511;

type Holders = NonNullable<NetToolsStyle['holders']>;

/**
 * The column `PID/Program name`. What net-tools would show is cut as it cuts it; else whole. A
 * process whose arguments cannot be read is passed over, as net-tools does, but for one of Windows.
 */
export function holderText(owner: Owner | undefined, holders: Holders, ofWindows: boolean): string {
  const known = owner?.kind === 'known' ? owner.processes : [];
  const found = ofWindows ? known.map(byFile) : known.filter(isNamed);
  const text = holders.which === 'first' ? firstText(found, holders) : allText(found, holders);
  return padEnd(text, WIDTH);
}

function firstText(found: readonly Holder[], { as }: Holders): string {
  const [holder] = found;
  if (holder === undefined) return NOBODY;
  return escapeText(textOf(holder, as), as === 'program' ? WIDTH - 1 : undefined);
}

function allText(found: readonly Holder[], { as }: Holders): string {
  const texts = found.map((holder) => textOf(holder, as));
  return texts.length === 0 ? NOBODY : escapeText(texts.join(','));
}

/** Windows tells the file's name of every process, the arguments of few. */
function byFile({ comm = '', argv = [comm], ...rest }: Holder): Holder {
  return { ...rest, program: comm, argv };
}

function isNamed({ argv }: Holder): boolean {
  return argv !== undefined;
}

function textOf(holder: Holder, as: Holders['as']): string {
  return `${holder.pid}/${nameOf(holder, as)}`;
}

function nameOf({ program = '', argv = [] }: Holder, as: Holders['as']): string {
  if (as === 'command') return argv.join(' ');
  const name =
    program.length * 3 > COMMAND_BYTES
      ? decodeText(encodeText(program).subarray(0, COMMAND_BYTES))
      : program;
  return name.startsWith('/') ? name.slice(name.lastIndexOf('/') + 1) : name;
}

/** Width of the column `Security Context`, bytes, and what is kept of one that does not fit. */
const CONTEXT_WIDTH = 50;
const CONTEXT_TAIL = 48;

/** What is left of a UTF-8 character whose first byte is cut off. */
const HALF_CHARACTER = /^[\x80-\xbf]+/;

/** The column `Security Context`: of a long one the end. */
export function contextText(owner: Owner | undefined): string {
  const context = escapeText(contextOf(owner) ?? NOBODY);
  const shown = context.length < CONTEXT_WIDTH ? context : tailOf(context);
  return shown.padEnd(CONTEXT_WIDTH);
}

function contextOf(owner: Owner | undefined): string | undefined {
  return owner?.kind === 'known' ? owner.processes.find(isNamed)?.securityContext : undefined;
}

function tailOf(context: string): string {
  return context.slice(-CONTEXT_TAIL).replace(HALF_CHARACTER, '');
}
