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
const STATE = 16;
const OFFLOAD_STATE = 12;
/** To the next heading, and the tab to the next value. */
const COLUMN = 9;
const TAB = 0x09;

/** The heading that TCP and UDP share. Below that of -t there is an empty line. */
export function connectionHeading({ processIds, dscp, offloadState }: WindowsStyle): string {
  const columns = [
    ...(processIds === undefined ? [] : ['PID']),
    ...(dscp ? ['DSCP'] : []),
    ...(offloadState ? ['Offload State'] : []),
  ].map((heading) => heading.padEnd(COLUMN));
  const line = `  Proto  Local Address          Foreign Address        ${'State'.padEnd(STATE)}${columns.join('')}`;
  return `\nActive Connections\n\n${line.trimEnd()}\n${offloadState ? '\n' : ''}`;
}

export function connectionRow(
  row: InetSocket,
  words: ConnectionWords,
  style: WindowsStyle,
  page: Page,
): void {
  const { processIds, dscp, offloadState, executables } = style;
  page.text('  ');
  page.text(words.protocol);
  page.blanks(4);
  page.padEnd(localEndpoint(row), ADDRESS);
  page.blanks(2);
  page.padEnd(words.foreign, ADDRESS);
  page.blanks(2);
  const hasProcessId = processIds !== undefined;
  if (hasProcessId || dscp || offloadState) page.padEnd(words.state, STATE);
  else page.text(words.state);
  if (hasProcessId) page.text(processIdText(row.owner, row.owningPid, processIds));
  if (dscp) {
    if (hasProcessId) page.byte(TAB);
    page.text(dscpText(row));
  }
  if (offloadState) {
    if (hasProcessId || dscp) page.byte(TAB);
    page.padEnd(words.offload, OFFLOAD_STATE);
  }
  page.byte(NEWLINE);
  if (executables !== undefined) page.text(executableLines(row, executables));
}

/** The upper six bits of the traffic class (RFC 2474). */
function dscpText({ family, tos, trafficClass }: InetSocket): string {
  const octet = family === 'IPv6' ? trafficClass : tos;
  return octet === undefined ? '-' : String(octet >> 2);
}
