import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { LAYOUT_KEYS, type TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants;
const OTHERS_MAY_WRITE = 0o022;
const MOST_BYTES = 4096;

/**
 * What was read of a kernel's types, kept from one process to the next in a directory of our own
 * user's. What others could have written, or what is not as it was written, is not there for us;
 * what cannot be kept is read anew the next time.
 */
export class LayoutCache {
  constructor(private readonly directory: string) {}

  /** `kernel` is its build id. */
  read(kernel: string): TaskFileLayout | undefined {
    return this.inDirectory((directory) => {
      const fd = openSync(`${directory}/${kernel}`, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
      try {
        if (!isOurs(fd) || !fstatSync(fd).isFile() || fstatSync(fd).size > MOST_BYTES) return;
        return layoutIn(readFileSync(fd, 'latin1'), kernel);
      } finally {
        closeSync(fd);
      }
    });
  }

  write(kernel: string, layout: TaskFileLayout): void {
    ignoringErrors(() => mkdirSync(this.directory, { mode: 0o700 }));
    this.inDirectory((directory) => {
      const draft = `${directory}/${kernel}.${process.pid}`;
      const fd = openSync(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
      try {
        writeFileSync(fd, textOf(kernel, layout));
        renameSync(draft, `${directory}/${kernel}`);
      } catch (error) {
        ignoringErrors(() => unlinkSync(draft));
        throw error;
      } finally {
        closeSync(fd);
      }
    });
  }

  /** By a path that stays with the directory that was looked at, whatever takes its place. */
  private inDirectory<Result>(work: (directory: string) => Result): Result | undefined {
    return ignoringErrors(() => {
      const fd = openSync(this.directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
      try {
        return isOurs(fd) ? work(`/proc/self/fd/${fd}`) : undefined;
      } finally {
        closeSync(fd);
      }
    });
  }
}

function isOurs(fd: number): boolean {
  const { uid, mode } = fstatSync(fd);
  return uid === process.geteuid?.() && (mode & OTHERS_MAY_WRITE) === 0;
}

/** The kernel, the numbers in their order, and what tells whether a byte of it has turned. */
function textOf(kernel: string, layout: TaskFileLayout): string {
  const line = `${kernel} ${LAYOUT_KEYS.map((key) => `${key}=${layout[key]}`).join(' ')}`;
  return `${line} ${checksum(line)}\n`;
}

function layoutIn(text: string, kernel: string): TaskFileLayout | undefined {
  const layout = Object.fromEntries(
    Array.from(text.matchAll(/ (\w+)=(\d+)/g), ([, key, value]) => [key, Number(value)]),
  ) as TaskFileLayout;
  // All of it, and nothing but what we would have written.
  return textOf(kernel, layout) === text ? layout : undefined;
}

/** FNV-1a, 32 bits: against accidents, for nobody else can write here. */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'latin1')) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/** A cache that cannot be had is none; an error that is no file system's is a fault. */
function ignoringErrors<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).errno === undefined) throw error;
    return undefined;
  }
}
