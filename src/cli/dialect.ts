import { byteStringOf } from './byte-string.js';

/** Whose options are taken and whose words are printed. */
export const DIALECTS = ['linux', 'windows'] as const;

export type Dialect = (typeof DIALECTS)[number];

/** The dialect of a command line, and the words that are left of it; or what is wrong with them. */
export type DialectChoice =
  | { readonly dialect: Dialect; readonly argv: readonly string[] }
  | { readonly complaint: string; readonly exitCode: number };

/** What each netstat ends with where it does not understand its options. */
const USAGE_ERROR: Readonly<Record<Dialect, number>> = { linux: 3, windows: 1 };

/** `--dialect`, as short as no other option has it. */
const NAME = /^--(di(?:a(?:l(?:e(?:ct?)?)?)?)?)(?:=(.*))?$/s;

/**
 * The dialect that the words choose, the last of several; else that of the platform. The options
 * themselves are read by it, so it is found before them: a word after `--` is none.
 */
export function chooseDialect(argv: readonly string[], platform: string): DialectChoice {
  const own: Dialect = platform === 'win32' ? 'windows' : 'linux';
  let dialect = own;
  const left: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string;
    if (word === '--') return { dialect, argv: [...left, ...argv.slice(at)] };
    const match = word.startsWith('--di') ? NAME.exec(word) : null;
    if (match === null) {
      left.push(word);
      continue;
    }
    const value = match[2] ?? argv[++at];
    const chosen = DIALECTS.find((known) => known === value);
    if (chosen === undefined) return { complaint: complaintOf(value), exitCode: USAGE_ERROR[own] };
    dialect = chosen;
  }
  return { dialect, argv: left };
}

function complaintOf(value: string | undefined): string {
  return value === undefined
    ? "option '--dialect' requires an argument"
    : `invalid argument '${byteStringOf(value)}' for '--dialect': one of ${DIALECTS.join(', ')}`;
}
