import type { Holder, Owner } from '../../model/owner.js';
import { decodeText, encodeText } from '../../model/text.js';
import { escapeText } from '../escape.js';
import type { NetToolsStyle } from './style.js';

const WIDTH = 20;
/** What netstat reads of /proc/PID/cmdline, bytes. */
const COMMAND_BYTES = 511;

type Holders = NonNullable<NetToolsStyle['holders']>;

/** The column `PID/Program name`. What net-tools would show is cut as it cuts it; else whole. */
export function holderText(owner: Owner | undefined, { which, as }: Holders): string {
  const named = namedHolders(owner);
  const shown = which === 'all' ? named : named.slice(0, 1);
  if (shown.length === 0) return '-'.padEnd(WIDTH);
  const limit = which === 'first' && as === 'program' ? WIDTH - 1 : undefined;
  const text = shown.map((holder) => `${holder.pid}/${nameOf(holder, as)}`).join(',');
  return escapeText(text, limit).padEnd(WIDTH);
}

/** Processes that hold the socket, by pid; one whose arguments cannot be read is passed over. */
function namedHolders(owner: Owner | undefined): readonly Holder[] {
  if (owner?.kind !== 'known') return [];
  return owner.processes.filter(({ argv }) => argv !== undefined);
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
  const context = escapeText(namedHolders(owner)[0]?.securityContext ?? '-');
  const shown = context.length < CONTEXT_WIDTH ? context : tailOf(context);
  return shown.padEnd(CONTEXT_WIDTH);
}

function tailOf(context: string): string {
  return context.slice(-CONTEXT_TAIL).replace(HALF_CHARACTER, '');
}
