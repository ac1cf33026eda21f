import { byteStringOf } from '../byte-string.js';
import { EXTENSION_OPTIONS, type ExtensionName } from '../extension-names.js';
import {
  addExtension,
  type ExtensionDraft,
  findConflict,
  NO_EXTENSION_GIVEN,
} from '../extensions.js';
import { ArgumentQueue, type GetoptItem, longOption, type OptionLanguage } from '../getopt.js';
import { toStderr, type Write } from '../output.js';
import { findMisplaced } from './misplaced.js';
import {
  CONNECTION_PROTOCOLS,
  optionsOf,
  PROTOCOLS,
  showsStatistics,
  type WindowsOptions,
  type WindowsProtocol,
} from './options.js';
import { usage, usageOfAll } from './usage.js';

/** What a command line comes to: a run, or what is written and the exit code. */
export type ParsedOptions =
  | { readonly kind: 'run'; readonly options: WindowsOptions }
  | { readonly kind: 'exit'; readonly exitCode: number; readonly writes: readonly Write[] };

/** Whatever is not understood ends so, and help too: netstat knows no option for it. */
export const OPTION_ERROR = 1;

const LETTERS = 'abcdefinoqrstvxy';
const LANGUAGE: OptionLanguage = { short: '', long: EXTENSION_OPTIONS };
/** The longest delay that a timer of the run time takes, whole seconds. */
const MAX_INTERVAL_S = Math.floor((2 ** 31 - 1) / 1000);

/** Reads a command line (without the program's name) as netstat of Windows reads it. */
export function parseOptions(argv: readonly string[]): ParsedOptions {
  return new OptionReader(argv.map(byteStringOf)).read();
}

class OptionReader {
  readonly #rest: ArgumentQueue;
  readonly #letters = new Set<string>();
  readonly #protocols = new Set<WindowsProtocol>();
  #extensions: ExtensionDraft = NO_EXTENSION_GIVEN;
  #intervalMs: number | undefined;

  constructor(argv: readonly string[]) {
    this.#rest = new ArgumentQueue(argv);
  }

  read(): ParsedOptions {
    let afterProtocol = false;
    for (let word = this.#rest.take(); word !== undefined; word = this.#rest.take()) {
      if (afterProtocol && this.#addProtocol(word)) continue;
      const letters = /^[-/](?!-)(.*)$/s.exec(word)?.[1];
      const end = /^--./s.test(word)
        ? this.#takeLong(word.slice(2))
        : letters === undefined
          ? this.#takeInterval(word)
          : this.#takeLetters(letters.toLowerCase());
      if (end !== undefined) return end;
      afterProtocol = letters?.toLowerCase().includes('p') === true;
    }
    return this.#finish();
  }

  /** `p` takes the next word, wherever it stands among others. */
  #takeLetters(letters: string): ParsedOptions | undefined {
    if (letters === '') return refuse();
    for (const letter of letters) {
      if (letter === 'p') {
        if (!this.#addProtocol(this.#rest.take() ?? '')) return refuse();
      } else if (LETTERS.includes(letter)) this.#letters.add(letter);
      else return refuse();
    }
    return undefined;
  }

  #addProtocol(word: string): boolean {
    const protocol = PROTOCOLS.find((name) => name === word.toLowerCase());
    if (protocol !== undefined) this.#protocols.add(protocol);
    return protocol !== undefined;
  }

  #takeInterval(word: string): ParsedOptions | undefined {
    const seconds = /^\d+$/.test(word) ? Number(word) : 0;
    if (this.#intervalMs !== undefined || seconds < 1 || seconds > MAX_INTERVAL_S) return refuse();
    this.#intervalMs = seconds * 1000;
    return undefined;
  }

  #takeLong(word: string): ParsedOptions | undefined {
    const item = longOption(word, LANGUAGE, this.#rest, asError);
    if (item.kind === 'error') return refuse(item.message);
    if (item.value === 'help-all') return { kind: 'exit', exitCode: 0, writes: [usageOfAll()] };
    const name = item.value as ExtensionName;
    const extensions = addExtension(this.#extensions, name, item.argument);
    if (typeof extensions === 'string') return complain(extensions);
    this.#extensions = extensions;
    return undefined;
  }

  /** What can only be judged when all options are read. */
  #finish(): ParsedOptions {
    const ofStatistics = [...this.#protocols].some((name) => !isOfConnections(name));
    if (ofStatistics && !showsStatistics({ letters: this.#letters, protocols: this.#protocols })) {
      return refuse();
    }
    const repeats = this.#intervalMs === undefined ? undefined : 'an interval';
    const options = optionsOf({
      letters: this.#letters,
      protocols: this.#protocols,
      extensions: this.#extensions.settings,
      ...(this.#intervalMs !== undefined && { intervalMs: this.#intervalMs }),
    });
    const complaint =
      findConflict(this.#extensions, repeats) ?? findMisplaced(this.#extensions, options);
    return complaint === undefined ? { kind: 'run', options } : complain(complaint);
  }
}

function isOfConnections(name: WindowsProtocol): boolean {
  return CONNECTION_PROTOCOLS.some((protocol) => protocol === name);
}

function asError(text: string): GetoptItem {
  return { kind: 'error', message: `netstat: ${text}\n` };
}

function refuse(message = ''): ParsedOptions {
  return { kind: 'exit', exitCode: OPTION_ERROR, writes: [toStderr(message), usage()] };
}

/** Without the usage, which says nothing of these options. */
function complain(complaint: string): ParsedOptions {
  return { kind: 'exit', exitCode: OPTION_ERROR, writes: [toStderr(`netstat: ${complaint}\n`)] };
}
