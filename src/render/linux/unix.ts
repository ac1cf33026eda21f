import type { UnixFlag, UnixSocket } from '../../model/unix.js';
import type { View } from '../dialect.js';
import { escapeText } from '../escape.js';
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
  row(row, style) {
    const references = String(row.refCount ?? '-').padEnd(6);
    const type = (TYPES[row.type] ?? 'UNKNOWN').padEnd(10);
    const inode = String(row.inode ?? 0).padEnd(8);
    const columns = `${references} ${flagText(row)} ${type} ${stateText(row)} ${inode}`;
    return `unix  ${columns}${holderColumns(row, style)} ${pathText(row.path)}\n`;
  },
};

function flagText({ flags = [] }: UnixSocket): string {
  const set = FLAGS.filter(([flag]) => flags.includes(flag)).map(([, text]) => text);
  return `[ ${set.join('')}]`.padEnd(11);
}

function stateText({ state }: UnixSocket): string {
  const text = state === 'UNCONNECTED' ? '' : state.startsWith('UNKNOWN') ? 'UNKNOWN' : state;
  return text.padEnd(13);
}

/** A NUL, which begins every abstract name and may be within one, is shown as `@`. */
function pathText(path = ''): string {
  return escapeText(path.replaceAll('\0', '@'));
}
