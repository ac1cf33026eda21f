import { textOf } from './byte-string.js';
import type { ExtensionName } from './extension-names.js';

const SOURCES = ['auto', 'netlink', 'proc', 'bpf'] as const;

/** What the options ask that no netstat has a word for. */
export interface Extensions {
  /** `text` is the drop-in output; `json` one document, `ndjson` a row a line. */
  readonly format: 'text' | 'json' | 'ndjson';
  /** Show the whole argument list of the holder in place of its program name. */
  readonly fullCommand: boolean;
  /** Show every process that holds a socket, not the first found. */
  readonly allHolders: boolean;
  /** Say in words what each counter of -s means. */
  readonly explain: boolean;
  /** Show what changes, as it does, in place of a table. */
  readonly netlink: boolean;
  /** Which kernel interface to read; `auto` chooses for each protocol. */
  readonly source: (typeof SOURCES)[number];
  /** How long all host names together may take before numbers are shown. */
  readonly dnsTimeoutMs: number;
  /** The /proc tree to read; absent: the machine's own. */
  readonly procRoot?: string;
  /** The file that takes down what the system answered. */
  readonly captureFile?: string;
  /** The capture to show instead of this machine. */
  readonly replayFile?: string;
}

const NO_EXTENSIONS: Extensions = {
  format: 'text',
  fullCommand: false,
  allHolders: false,
  explain: false,
  netlink: false,
  source: 'auto',
  dnsTimeoutMs: 2000,
};

/** The longest delay that a timer of the run time takes. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** The settings that options given so far make, and which options those were. */
export interface ExtensionDraft {
  readonly settings: Extensions;
  readonly given: ReadonlySet<ExtensionName>;
}

export const NO_EXTENSION_GIVEN: ExtensionDraft = { settings: NO_EXTENSIONS, given: new Set() };

/**
 * `draft` with one more option; a repeated one replaces its former value. `argument` is a string
 * of bytes. A string is the complaint about a bad value.
 */
export function addExtension(
  draft: ExtensionDraft,
  name: ExtensionName,
  argument = '',
): ExtensionDraft | string {
  const change = readExtension(name, argument);
  if (typeof change === 'string') {
    return `invalid argument '${argument}' for '--${name}': ${change}`;
  }
  return {
    settings: { ...draft.settings, ...change },
    given: new Set(draft.given).add(name),
  };
}

/** What one option changes, or what its value would have to be. */
function readExtension(name: ExtensionName, argument: string): Partial<Extensions> | string {
  const path = textOf(argument);
  switch (name) {
    case 'json':
    case 'ndjson':
      return { format: name };
    case 'full-command':
      return { fullCommand: true };
    case 'all-holders':
      return { allHolders: true };
    case 'explain':
      return { explain: true };
    case 'netlink':
      return { netlink: true };
    case 'source': {
      const source = SOURCES.find((known) => known === argument);
      return source === undefined ? `one of ${SOURCES.join(', ')}` : { source };
    }
    case 'proc-root':
      return path === '' ? 'a directory' : { procRoot: path };
    case 'capture':
      return path === '' ? 'a file' : { captureFile: path };
    case 'replay':
      return path === '' ? 'a file' : { replayFile: path };
    case 'dns-timeout': {
      const dnsTimeoutMs = /^[0-9]+$/.test(argument) ? Number(argument) : Number.NaN;
      return dnsTimeoutMs <= MAX_TIMEOUT_MS
        ? { dnsTimeoutMs }
        : `milliseconds, 0 to ${MAX_TIMEOUT_MS}`;
    }
    case 'help-all':
      return {};
  }
}

/** Whether a source is forced that has not what /proc alone has. */
export function leavesOutProc(source: Extensions['source']): boolean {
  return source === 'netlink' || source === 'bpf';
}

/** A document has an end, and what is read from a file or kept in one does not change. */
const BESIDE_NETLINK: ReadonlySet<ExtensionName> = new Set(['netlink', 'ndjson', 'source']);

/**
 * The first two options given that exclude each other, as a complaint; none: undefined. `repeats` is
 * what asks for one listing after the other, where something does.
 */
export function findConflict(draft: ExtensionDraft, repeats?: string): string | undefined {
  const { settings, given } = draft;
  const own = (name: ExtensionName): string => `'--${name}'`;
  const again = repeats ?? '';
  const conflicts: readonly (readonly [boolean, string, string])[] = [
    [given.has('json') && given.has('ndjson'), own('json'), own('ndjson')],
    [given.has('capture') && given.has('replay'), own('capture'), own('replay')],
    [given.has('proc-root') && given.has('replay'), own('proc-root'), own('replay')],
    [
      given.has('proc-root') && leavesOutProc(settings.source),
      own('proc-root'),
      `'--source=${settings.source}'`,
    ],
    [given.has('json') && repeats !== undefined, own('json'), again],
    [given.has('explain') && settings.format !== 'text', own('explain'), `'--${settings.format}'`],
    [given.has('capture') && repeats !== undefined, own('capture'), again],
    [
      settings.netlink && ['proc', 'bpf'].includes(settings.source),
      own('netlink'),
      `'--source=${settings.source}'`,
    ],
    ...[...given].map(
      (name) => [settings.netlink && !BESIDE_NETLINK.has(name), own(name), own('netlink')] as const,
    ),
  ];
  const found = conflicts.find(([applies]) => applies);
  return found && `options ${found[1]} and ${found[2]} exclude each other`;
}
