import type { AnySocket } from '../../model/inet.js';
import { escapeText } from '../escape.js';
import { BLANK, type Page } from '../page.js';
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
export function holderColumns(
  row: AnySocket,
  { holders, context }: NetToolsStyle,
  page: Page,
): void {
  if (holders !== undefined) page.text(` ${holderText(row.owner, holders, isOfWindows(row))}`);
  if (context) page.text(` ${contextText(row.owner)}`);
}

/** Windows alone names a process with each socket; it tells neither user nor inode nor timer. */
export function isOfWindows({ owningPid }: AnySocket): boolean {
  return owningPid !== undefined;
}

/**
 * What -e adds: the user's name, or the number as netstat reads it, a signed one; the inode. Where
 * Linux keeps neither it says 0.
 */
export function extraColumns(row: AnySocket, { names }: NetToolsStyle, page: Page): void {
  const { uid = 0, inode = 0 } = row;
  const isUntold = isOfWindows(row);
  page.byte(BLANK);
  page.padEnd(isUntold ? '-' : escapeText(names.user?.(uid) ?? String(uid | 0)), 10);
  page.byte(BLANK);
  page.padEnd(isUntold ? '-' : String(inode), 10);
}
