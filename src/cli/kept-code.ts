import { basename, dirname, isAbsolute } from 'node:path';
import { OwnDirectory, ROOTS } from '../os/linux/own-directory.js';

/** Of one part, many times over. */
const MOST_BYTES = 16_777_216;

/** Of all commands on three versions of Node: some 8 MiB. */
const MOST_FILES = 256;

const ENDING = '.code';

/** V8's code of the program's parts, as earlier runs of this user left it. */
export class KeptCode {
  constructor(private readonly directory = codeDirectory()) {}

  read(name: string): Buffer | undefined {
    return this.directory?.read(name, MOST_BYTES);
  }

  write(name: string, code: () => Buffer): void {
    // A new version leaves that of the old behind.
    this.directory?.limit(ENDING, MOST_FILES - 1);
    this.directory?.write(name, code);
  }
}

/**
 * Where code is kept that this user will run: no other user can write there. Absent where none is to be
 * kept, and on systems whose permissions are not looked at here. The environment says what it says to
 * Node's own cache.
 */
export function codeDirectory(
  env: NodeJS.ProcessEnv = process.env,
  user = process.geteuid?.(),
): OwnDirectory | undefined {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE, XDG_CACHE_HOME, HOME } = env;
  // Whoever starts a program that becomes another user does not rule what that user runs.
  if (process.platform !== 'linux' || process.getuid?.() !== process.geteuid?.()) return undefined;
  if (isGiven(NODE_DISABLE_COMPILE_CACHE)) return undefined;
  if (isGiven(NODE_COMPILE_CACHE)) return below(NODE_COMPILE_CACHE);
  if (user === 0) return ROOTS;
  if (isGiven(XDG_CACHE_HOME) && isAbsolute(XDG_CACHE_HOME)) return below(XDG_CACHE_HOME);
  if (!isGiven(HOME) || !isAbsolute(HOME)) return undefined;
  return new OwnDirectory(HOME, '.cache', 'sockeye');
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function below(path: string): OwnDirectory {
  return new OwnDirectory(dirname(path), basename(path), 'sockeye');
}
