import type { AnySocket } from '../../model/inet.js';
import { escapeText } from '../escape.js';
import { padEnd } from '../pad.js';
import { contextText, holderText } from './holder.js';
import type { NetToolsStyle } from './style.js';

const SHOWN: Readonly<Record<NetToolsStyle['show'], string>> = {
  connected: '(w/o servers)',
  listening: '(only servers)',
  all: '(servers and established)',
};

/** The first line of a listing. */
export function banner(what: string, { show }: NetToolsStyle): string {
  return `Active ${what} ${SHOWN[show]}\n`;
}

/** Headings of the columns that -p and -Z add. */
export function holderHeadings({ holders, context }: NetToolsStyle): string {
  const program = holders === undefined ? '' : ' PID/Program name    ';
  return context ? `${program}${' Security Context'.padEnd(50)}` : program;
}

/** The columns that -p and -Z add. */
export function holderColumns({ owner }: AnySocket, { holders, context }: NetToolsStyle): string {
  const program = holders === undefined ? '' : ` ${holderText(owner, holders)}`;
  return context ? `${program} ${contextText(owner)}` : program;
}

/** What -e adds: the user's name, or the number as netstat reads it, a signed one; the inode. */
export function extraColumns({ uid = 0, inode = 0 }: AnySocket, { names }: NetToolsStyle): string {
  const user = escapeText(names.user?.(uid) ?? String(uid | 0));
  return ` ${padEnd(user, 10)} ${padEnd(String(inode), 10)}`;
}
