import type { InetSocket } from '../../model/inet.js';
import { NEWLINE, type Page } from '../page.js';
import { localEndpoint } from './endpoint.js';
import { executableLines } from './executable.js';
import { processIdText } from './process-id.js';
import type { WindowsStyle } from './style.js';

/** What the protocols show differently. */
export interface ConnectionWords {
  protocol: string;
  foreign: string;
  state: string;
  /** Column `Offload State`. */
  offload: string;
}

const ADDRESS = 21;
const STATE = 12;
const TAB = 0x09;

/** Headings and values of the columns after `State`: from one to the next it is a tab. */
interface Column {
  readonly heading: string;
  value(row: InetSocket, words: ConnectionWords, style: WindowsStyle): string;
}

const PROCESS_ID: Column = {
  heading: 'PID',
  value: ({ owner, owningPid }, _, { processIds }) => processIdText(owner, owningPid, processIds),
};

/** In the upper six bits of the traffic class (RFC 2474). */
const DSCP: Column = {
  heading: 'DSCP',
  value: ({ family, tos, trafficClass }) => {
    const octet = family === 'IPv6' ? trafficClass : tos;
    return octet === undefined ? '-' : String(octet >> 2);
  },
};

const OFFLOAD_STATE: Column = {
  heading: 'Offload State',
  value: (_, { offload }) => offload.padEnd(12),
};

function columnsOf({ processIds, dscp, offloadState }: WindowsStyle): readonly Column[] {
  return [
    ...(processIds === undefined ? [] : [PROCESS_ID]),
    ...(dscp ? [DSCP] : []),
    ...(offloadState ? [OFFLOAD_STATE] : []),
  ];
}

/** The heading that TCP and UDP share. Below that of -t there is an empty line. */
export function connectionHeading(style: WindowsStyle): string {
  const columns = columnsOf(style).map(({ heading }) => heading.padEnd(9));
  const state = columns.length === 0 ? 'State' : 'State'.padEnd(STATE + 4);
  const line = `  Proto  Local Address          Foreign Address        ${state}${columns.join('')}`;
  return `\nActive Connections\n\n${line.trimEnd()}\n${style.offloadState ? '\n' : ''}`;
}

export function connectionRow(
  row: InetSocket,
  words: ConnectionWords,
  style: WindowsStyle,
  page: Page,
): void {
  const columns = columnsOf(style);
  page.text(`  ${words.protocol}    `);
  page.padEnd(localEndpoint(row), ADDRESS);
  page.text('  ');
  page.padEnd(words.foreign, ADDRESS);
  page.text('  ');
  if (columns.length === 0) page.text(words.state);
  else page.padEnd(words.state, STATE + 4);
  for (const [index, column] of columns.entries()) {
    if (index > 0) page.byte(TAB);
    page.text(column.value(row, words, style));
  }
  page.byte(NEWLINE);
  if (style.executables !== undefined) page.text(executableLines(row, style.executables));
}
