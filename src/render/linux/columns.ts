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
  { owner }: AnySocket,
  { holders, context }: NetToolsStyle,
  page: Page,
): void {
  if (holders !== undefined) page.text(` ${holderText(owner, holders)}`);
  if (context) page.text(` ${contextText(owner)}`);
}

/** What -e adds: the user's name, or the number as netstat reads it, a signed one; the inode. */
export function extraColumns(
  { uid = 0, inode = 0 }: AnySocket,
  { names }: NetToolsStyle,
  page: Page,
): void {
  page.byte(BLANK);
  page.padEnd(escapeText(names.user?.(uid) ?? String(uid | 0)), 10);
  page.byte(BLANK);
  page.padEnd(String(inode), 10);
}
