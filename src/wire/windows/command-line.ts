const QUOTE = '"';
const BACKSLASH = '\\';

/**
 * The arguments that a command line of Windows stands for, as CommandLineToArgvW of shellapi.h splits
 * it; none for an empty one. The first is the program: in it a backslash has no meaning.
 */
export function parseCommandLine(line: string): string[] {
  if (line === '') return [];
  const isQuoted = line.startsWith(QUOTE);
  const end = isQuoted ? line.indexOf(QUOTE, 1) : line.search(/[ \t]/);
  const program = line.slice(isQuoted ? 1 : 0, end < 0 ? undefined : end);
  return end < 0 ? [program] : [program, ...splitArguments(line.slice(isQuoted ? end + 1 : end))];
}

/**
 * Backslashes are doubled before a quote and nowhere else: half of them stay, and one more makes the
 * quote a character. Within quotes two of them are one that ends the quotes as well.
 */
function splitArguments(text: string): string[] {
  const found: string[] = [];
  let argument: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string;
    if (!isQuoted && (character === ' ' || character === '\t')) {
      if (argument !== undefined) found.push(argument);
      argument = undefined;
      at++;
      continue;
    }
    argument ??= '';
    const slashes = runOf(BACKSLASH, text, at);
    at += slashes;
    if (text[at] !== QUOTE) {
      argument += BACKSLASH.repeat(slashes);
      if (slashes === 0) argument += text[at++];
      continue;
    }
    argument += BACKSLASH.repeat(slashes >> 1);
    if (slashes % 2 === 1) {
      argument += QUOTE;
      at++;
    }
    const quotes: number = runOf(QUOTE, text, at);
    at += quotes;
    // The opening quote counts with those that follow it: of three each stands for itself.
    const all: number = quotes + (isQuoted ? 1 : 0);
    argument += QUOTE.repeat(Math.floor(all / 3));
    isQuoted = all % 3 === 1;
  }
  if (argument !== undefined) found.push(argument);
  return found;
}

function runOf(character: string, text: string, start: number): number {
  let at = start;
  while (text[at] === character) at++;
  return at - start;
}
