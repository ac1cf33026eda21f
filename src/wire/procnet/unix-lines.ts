import { isUnixHeading, showUnixName, tryUnixLine, type UnixLine } from './unix-line.js';

/** sizeof(sun_path): no name is longer. include/uapi/linux/un.h */
const LONGEST_NAME = 108;

/** The names of sockets as a better source than /proc knows them. */
export class UnixNames {
  private readonly byInode = new Map<number, string | undefined>();
  /** Names of several lines, by the first. */
  private readonly byFirstLine = new Map<string, string[]>();

  /** `name` is sun_path; absent where the socket has none. */
  add(inode: number, name?: Uint8Array): void {
    const shown = name && showUnixName(name);
    this.byInode.set(inode, shown);
    const newline = shown?.indexOf('\n') ?? -1;
    if (shown === undefined || newline < 0) return;
    const first = shown.slice(0, newline);
    const alike = this.byFirstLine.get(first);
    if (alike === undefined) this.byFirstLine.set(first, [shown]);
    else alike.push(shown);
  }

  /**
   * What the name of the socket can be, whose row shows its first line. A connection that was not
   * accepted yet has no inode, and the name of its listener.
   */
  candidates(inode: number, firstLine: string): readonly string[] {
    const known = this.byInode.get(inode);
    return known === undefined ? (this.byFirstLine.get(firstLine) ?? []) : [known];
  }

  /** Whether the row can be that of a socket that is known; false where it is of another. */
  agrees({ inode, shownName }: UnixLine): boolean {
    return this.byInode.has(inode) && this.byInode.get(inode) === shownName;
  }
}

/**
 * Puts the lines of /proc/net/unix together to rows. The kernel writes names as they are, so that a
 * newline in one begins a line that may look like a row of any socket at all. Where `names` knows
 * the name of a row, exactly so many lines are taken as it has. Where it does not, the best that
 * can be done is this: a line that looks like a row is one, any other is the rest of a name.
 */
export class UnixLines {
  /** Lines that are neither a row nor the rest of a name. */
  strays = 0;
  private open: UnixLine | undefined;
  /** What the whole name of the open row can be. */
  private candidates: readonly string[] = [];

  constructor(private readonly names = new UnixNames()) {}

  /** Takes the next line; gives the row before it, now that it is known to be complete. */
  push(line: string): UnixLine | undefined {
    const { open } = this;
    if (open?.shownName !== undefined && this.continues(open.shownName, line)) {
      open.shownName += `\n${line}`;
      return undefined;
    }
    const row = tryUnixLine(line);
    if (row !== undefined) return this.begin(row);
    if (open === undefined && isUnixHeading(line)) return undefined;
    if (open?.shownName === undefined || !this.mayGoOn(open, open.shownName, line)) this.strays++;
    else open.shownName += `\n${line}`;
    return undefined;
  }

  /** Gives the last row, once there are no more lines. */
  finish(): UnixLine | undefined {
    return this.begin(undefined);
  }

  private begin(row: UnixLine | undefined): UnixLine | undefined {
    const before = this.open;
    this.open = row;
    this.candidates =
      row?.shownName === undefined ? [] : this.names.candidates(row.inode, row.shownName);
    return before;
  }

  /** Whether a name that the row can have goes on with the line. */
  private continues(sofar: string, line: string): boolean {
    if (this.candidates.length === 0) return false;
    const longer = `${sofar}\n${line}`;
    const left = this.candidates.filter(
      (name) => name === longer || name.startsWith(`${longer}\n`),
    );
    if (left.length === 0) return false;
    this.candidates = left;
    return true;
  }

  /** Whether the line can be the rest of a name that nobody knows better. */
  private mayGoOn(row: UnixLine, shown: string, line: string): boolean {
    return !this.names.agrees(row) && shown.length + 1 + line.length <= LONGEST_NAME;
  }
}
