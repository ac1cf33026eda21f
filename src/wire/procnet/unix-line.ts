import { DecodeError } from '../../model/errors.js';

/** One row of /proc/net/unix. net/unix/af_unix.c unix_seq_show */
export interface UnixLine {
  refCount: number;
  /** 0x10000, SO_ACCEPTCON, of a listening socket; 0 of any other. */
  flags: number;
  /** SOCK_*. */
  type: number;
  /** SS_*, by number: see `UNIX_STATES`. */
  state: number;
  /** 0 where no program holds the socket. */
  inode: number;
  /** The name as the kernel shows it, a binary string; undefined where it has none. */
  shownName: string | undefined;
}

/** `%pK: %08X %08X %08X %04X %02X %5lu`, then a space and the name. */
const ROW =
  /^ *(?:[0-9a-f]{8,16}|\(null\)): ([0-9A-F]{8,}) [0-9A-F]{8} ([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) +(\d{1,10})(?: (.*))?$/s;

/** Whether the line is the heading of the file. */
export function isUnixHeading(line: string): boolean {
  return line.startsWith('Num ');
}

export function parseUnixLine(line: string): UnixLine {
  const row = tryUnixLine(line);
  if (row === undefined) throw new DecodeError('/proc/net/unix', 0, `line ${line.slice(0, 40)}`);
  return row;
}

/** The same, undefined where it cannot be one. The name of a socket can be made to look like one. */
export function tryUnixLine(line: string): UnixLine | undefined {
  const fields = ROW.exec(line);
  if (fields === null) return undefined;
  const [, refCount, flags, type, state, inode, shownName] = fields as unknown as string[];
  return {
    refCount: Number.parseInt(refCount as string, 16),
    flags: Number.parseInt(flags as string, 16),
    type: Number.parseInt(type as string, 16),
    state: Number.parseInt(state as string, 16),
    inode: Number(inode),
    shownName,
  };
}

/**
 * The bytes of sun_path as /proc shows them: every NUL an `@`, the one at the end of a path left
 * out. A binary string, to compare with what was read.
 */
export function showUnixName(name: Uint8Array): string {
  return String.fromCharCode(...withoutTerminator(name)).replaceAll('\0', '@');
}

/** A path that is not abstract ends in a NUL that is no part of it. */
export function withoutTerminator(name: Uint8Array): Uint8Array {
  return name.length > 1 && name[0] !== 0 && name.at(-1) === 0 ? name.subarray(0, -1) : name;
}
