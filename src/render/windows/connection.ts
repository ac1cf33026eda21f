import type { InetSocket } from '../../model/inet.js';
import { NEWLINE, type Page } from '../page.js';
import { UNTOLD } from './columns.js';
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
  /** What no system tells of a connection, and what is none has not: `Template`, `Time in State`. */
  untold: string;
}

const ADDRESS = 21;
const STATE = 16;
const TAB = 0x09;
const TAB_STOPS = 8;

/** What an option puts behind the state. */
interface Column {
  heading: string;
  /** That texts are filled up to with blanks, so that the tab behind them leads below the next heading. */
  width: number;
  isAsked(style: WindowsStyle): boolean;
  text(row: InetSocket, words: ConnectionWords, style: WindowsStyle): string;
}

const COLUMNS: readonly Column[] = [
  {
    heading: 'PID',
    width: 0,
    isAsked: ({ processIds }) => processIds !== undefined,
    text: ({ owner, owningPid }, _, { processIds }) => processIdText(owner, owningPid, processIds),
  },
  { heading: 'DSCP', width: 0, isAsked: ({ dscp }) => dscp, text: dscpText },
  {
    heading: 'Offload State',
    width: 12,
    isAsked: ({ offloadState }) => offloadState,
    text: (_, { offload }) => offload,
  },
  {
    heading: 'Template',
    width: 8,
    isAsked: ({ template }) => template,
    text: (_, { untold }) => untold,
  },
  {
    heading: 'Time in State',
    width: 13,
    isAsked: ({ timeInState }) => timeInState,
    text: (_, { untold }) => untold,
  },
];

/** The heading that TCP and UDP share. Below that of -t there is an empty line. */
export function connectionHeading(style: WindowsStyle): string {
  let line = '  Proto  Local Address          Foreign Address        ';
  let end = line.length + STATE;
  line += 'State';
  for (const { heading, isAsked } of COLUMNS) {
    if (!isAsked(style)) continue;
    line = line.padEnd(end) + heading;
    end = (Math.floor(line.length / TAB_STOPS) + 1) * TAB_STOPS;
  }
  return `\nActive Connections\n\n${line}\n${style.offloadState ? '\n' : ''}`;
}

export function connectionRow(
  row: InetSocket,
  words: ConnectionWords,
  style: WindowsStyle,
  page: Page,
): void {
  page.text('  ');
  page.text(words.protocol);
  page.blanks(4);
  page.padEnd(localEndpoint(row), ADDRESS);
  page.blanks(2);
  page.padEnd(words.foreign, ADDRESS);
  page.blanks(2);
  let isFirst = true;
  for (const { width, isAsked, text } of COLUMNS) {
    if (!isAsked(style)) continue;
    if (isFirst) page.padEnd(words.state, STATE);
    else page.byte(TAB);
    page.padEnd(text(row, words, style), width);
    isFirst = false;
  }
  if (isFirst) page.text(words.state);
  page.byte(NEWLINE);
  if (style.executables !== undefined) page.text(executableLines(row, style.executables));
}

/** The upper six bits of the traffic class (RFC 2474). */
function dscpText({ family, tos, trafficClass }: InetSocket): string {
  const octet = family === 'IPv6' ? trafficClass : tos;
  return octet === undefined ? UNTOLD : String(octet >> 2);
}
