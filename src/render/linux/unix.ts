import type { UnixFlag, UnixSocket } from '../../model/unix.js';
import type { View } from '../dialect.js';
import { escapeText } from '../escape.js';
import { BLANK } from '../page.js';
import { banner, holderColumns, holderHeadings } from './columns.js';
import type { NetToolsStyle } from './style.js';

const TYPES: Readonly<Record<string, string>> = {
  stream: 'STREAM',
  dgram: 'DGRAM',
  raw: 'RAW',
  rdm: 'RDM',
  seqpacket: 'SEQPACKET',
};

const FLAGS: readonly (readonly [UnixFlag, string])[] = [
  ['ACCEPTCON', 'ACC '],
  ['WAITDATA', 'W '],
  ['NOSPACE', 'N '],
];

export const unix: View<UnixSocket, NetToolsStyle> = {
  heading: (style) =>
    `${banner('UNIX domain sockets', style)}Proto RefCnt Flags       Type       State         I-Node  ${holderHeadings(style)} Path\n`,
  row(row, style, page) {
    page.text('unix  ');
    page.padEnd(String(row.refCount ?? '-'), 6);
    page.byte(BLANK);
    page.padEnd(flagText(row), 12);
    page.padEnd(TYPES[row.type] ?? 'UNKNOWN', 11);
    page.padEnd(stateText(row.state), 14);
    page.padEnd(String(row.inode ?? 0), 8);
    holderColumns(row, style, page);
    page.text(` ${pathText(row.path)}\n`);
  },
};

function flagText({ flags = [] }: UnixSocket): string {
  const set = FLAGS.filter(([flag]) => flags.includes(flag)).map(([, text]) => text);
  return `[ ${set.join('')}]`;
}

function stateText(state: UnixSocket['state']): string {
  return state === 'UNCONNECTED' ? '' : state.startsWith('UNKNOWN') ? 'UNKNOWN' : state;
}

/** A NUL, which begins every abstract name and may be within one, is shown as `@`. */
function pathText(path = ''): string {
  return escapeText(path.replaceAll('\0', '@'));
}
