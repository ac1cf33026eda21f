/** Whether an option takes an argument: `has_arg` of struct option, getopt.h. */
export type ArgumentMode = 'none' | 'required' | 'optional';

export interface LongOption {
  readonly name: string;
  readonly argument: ArgumentMode;
  /** What the option means. Names of equal meaning are never ambiguous among themselves. */
  readonly value: string;
}

/** The options that a program knows. */
export interface OptionLanguage {
  /** As the optstring of getopt(3), without its leading modes (`+`, `-`, `:`) and without `W;`. */
  readonly short: string;
  readonly long: readonly LongOption[];
  /** Asked only for a name that `long` does not recognise, so that they never make one ambiguous. */
  readonly extensions?: readonly LongOption[];
}

export interface GetoptEnvironment {
  /** Heads every message, as argv[0] does. */
  readonly programName: string;
  /** Whether POSIXLY_CORRECT is set: the first operand then ends the options. */
  readonly posixlyCorrect: boolean;
}

export type GetoptItem =
  /** `name` is the whole long name, or the letter of a short option. */
  | { kind: 'option'; value: string; name: string; argument?: string }
  /** A line as glibc writes it to stderr; the caller may go on. */
  | { kind: 'error'; message: string };

/**
 * getopt_long(3) of glibc 2.36, item by item in the order of the command line, so that the caller
 * can act on each before the next is looked at. Returns the operands. A character stands for a
 * byte where strings of bytes are passed, as glibc takes and names them.
 */
export function* getoptLong(
  argv: readonly string[],
  language: OptionLanguage,
  environment: GetoptEnvironment,
): Generator<GetoptItem, readonly string[]> {
  const fail = (text: string): GetoptItem => ({
    kind: 'error',
    message: `${environment.programName}: ${text}\n`,
  });
  const operands: string[] = [];
  const rest = new ArgumentQueue(argv);
  for (let word = rest.take(); word !== undefined; word = rest.take()) {
    if (word === '--') break;
    if (word.startsWith('--')) {
      yield longOption(word.slice(2), language, rest, fail);
    } else if (word.startsWith('-') && word !== '-') {
      yield* shortOptions(word.slice(1), language.short, rest, fail);
    } else {
      operands.push(word);
      if (environment.posixlyCorrect) break;
    }
  }
  return [...operands, ...rest.remaining()];
}

/** Makes the line that names the program and what is wrong. */
export type Fail = (text: string) => GetoptItem;

/** The words that have not been taken yet. */
export class ArgumentQueue {
  readonly #argv: readonly string[];
  #next = 0;

  constructor(argv: readonly string[]) {
    this.#argv = argv;
  }

  take(): string | undefined {
    return this.#argv[this.#next++];
  }

  remaining(): readonly string[] {
    return this.#argv.slice(this.#next);
  }
}

function* shortOptions(
  letters: string,
  known: string,
  rest: ArgumentQueue,
  fail: Fail,
): Generator<GetoptItem, void> {
  for (let at = 0; at < letters.length; at++) {
    const name = letters.charAt(at);
    const found = name === ':' || name === ';' ? -1 : known.indexOf(name);
    if (found < 0) {
      yield fail(`invalid option -- '${name}'`);
      continue;
    }
    const option = { kind: 'option', value: name, name } as const;
    if (known[found + 1] !== ':') {
      yield option;
      continue;
    }
    const attached = letters.slice(at + 1);
    if (attached !== '') yield { ...option, argument: attached };
    else if (known[found + 2] === ':') yield option;
    else {
      const argument = rest.take();
      if (argument === undefined) yield fail(`option requires an argument -- '${name}'`);
      else yield { ...option, argument };
    }
    return;
  }
}

/** Reads a word that began with `--`, and takes its argument from the next where that is needed. */
export function longOption(
  word: string,
  language: OptionLanguage,
  rest: ArgumentQueue,
  fail: Fail,
): GetoptItem {
  const equals = word.indexOf('=');
  const typed = equals < 0 ? word : word.slice(0, equals);
  let found = matchLong(typed, language.long);
  if (found.length === 0) found = matchLong(typed, language.extensions ?? []);
  const [match, ...others] = found;
  if (match === undefined) return fail(`unrecognized option '--${word}'`);
  if (others.length > 0) {
    const names = found.map((option) => ` '--${option.name}'`).join('');
    return fail(`option '--${word}' is ambiguous; possibilities:${names}`);
  }
  const option = { kind: 'option', value: match.value, name: match.name } as const;
  if (equals >= 0) {
    if (match.argument === 'none') {
      return fail(`option '--${match.name}' doesn't allow an argument`);
    }
    return { ...option, argument: word.slice(equals + 1) };
  }
  if (match.argument !== 'required') return option;
  const argument = rest.take();
  return argument === undefined
    ? fail(`option '--${match.name}' requires an argument`)
    : { ...option, argument };
}

/**
 * The option meant by `typed`, or all that it could mean. An exact name wins. Otherwise the first
 * that begins so is meant, unless another that begins so differs from it in meaning; of those of
 * the first's own meaning glibc names only the first.
 */
function matchLong(typed: string, options: readonly LongOption[]): readonly LongOption[] {
  const exact = options.find((option) => option.name === typed);
  if (exact !== undefined) return [exact];
  const candidates = options.filter((option) => option.name.startsWith(typed));
  const first = candidates[0];
  return candidates.filter(
    (option) =>
      option === first || option.value !== first?.value || option.argument !== first.argument,
  );
}
