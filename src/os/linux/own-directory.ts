import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants;
const OTHERS_MAY_WRITE = 0o022;

/**
 * A directory of our own user's, for what is kept from one process to the next. What others could have
 * written is not there for us; what cannot be kept is made anew the next time.
 */
export class OwnDirectory {
  readonly #root: string;
  readonly #below: readonly string[];

  /** What is below `root` is made when something is written, each directory for this user alone. */
  constructor(root: string, ...below: string[]) {
    this.#root = root;
    this.#below = below;
  }

  get path(): string {
    return join(this.#root, ...this.#below);
  }

  read(name: string, mostBytes: number): Buffer | undefined {
    return this.#within((directory) => {
      const fd = openSync(`${directory}/${name}`, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
      try {
        const found = fstatSync(fd);
        if (!isOurs(found) || !found.isFile() || found.size > mostBytes) return;
        return readFileSync(fd);
      } finally {
        closeSync(fd);
      }
    });
  }

  /** Puts a file there, whole or not at all; its content is made only where it can be written. */
  write(name: string, content: () => string | Uint8Array): void {
    this.#make();
    this.#within((directory) => {
      // In a container one run after the other has the same id, and one that was killed leaves its draft.
      const draft = `${directory}/${name}.${process.pid}.${Date.now()}`;
      const fd = openSync(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
      try {
        writeFileSync(fd, content());
        renameSync(draft, `${directory}/${name}`);
      } catch (error) {
        ignoringErrors(() => unlinkSync(draft));
        throw error;
      } finally {
        closeSync(fd);
      }
    });
  }

  /** Removes all whose names have this in them, where there are more than so many. */
  limit(part: string, most: number): void {
    this.#within((directory) => {
      const names = readdirSync(directory).filter((name) => name.includes(part));
      if (names.length > most) for (const name of names) unlinkSync(`${directory}/${name}`);
    });
  }

  #make(): void {
    let path = this.#root;
    for (const name of this.#below) {
      path = join(path, name);
      ignoringErrors(() => mkdirSync(path, { mode: 0o700 }));
    }
  }

  /** By a path that stays with the directory that was looked at, whatever takes its place. */
  #within<Result>(work: (directory: string) => Result): Result | undefined {
    return ignoringErrors(() => {
      const fd = openSync(this.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
      try {
        return isOurs(fstatSync(fd)) ? work(`/proc/self/fd/${fd}`) : undefined;
      } finally {
        closeSync(fd);
      }
    });
  }
}

/** Root's: what it reads and runs again is nobody else's to write. */
export const ROOTS = new OwnDirectory('/var/cache', 'sockeye');

function isOurs({ uid, mode }: Stats): boolean {
  return uid === process.geteuid?.() && (mode & OTHERS_MAY_WRITE) === 0;
}

/** What Node says in place of the file system where it was started with --permission. */
const NOT_PERMITTED = 'ERR_ACCESS_DENIED';

/** A cache that cannot be had is none; an error that is no file system's is a fault. */
function ignoringErrors<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    const { errno, code } = error as NodeJS.ErrnoException;
    if (errno === undefined && code !== NOT_PERMITTED) throw error;
    return undefined;
  }
}
