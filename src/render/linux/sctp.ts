import type { SctpSocket } from '../../model/sctp.js';
import type { View } from '../dialect.js';
import { escapeText } from '../escape.js';
import { hostText } from './endpoint.js';
import { inetHeading, inetTail } from './inet.js';
import { stateText } from './states.js';
import type { NetToolsStyle } from './style.js';

/** An address a line; the first line has the ports, the queues and the state too. */
export const sctp: View<SctpSocket, NetToolsStyle> = {
  heading: inetHeading,
  row(row, style, page) {
    const lines =
      row.kind === 'endpoint' ? endpointLines(row, style) : associationLines(row, style);
    page.text(lines.join('\n'));
    inetTail(row, style, '', page);
  },
};

const INDENT = ' '.repeat(20);

function endpointLines(row: SctpSocket, style: NetToolsStyle): string[] {
  return row.localAddresses.map((address, line) => {
    const place = `${text(address, style)}:${portText(row.localPort)}`.padEnd(47);
    return line === 0
      ? `sctp${' '.repeat(16)}${place} ${stateText(row.state).padEnd(11)}`
      : `${INDENT}${place} ${' '.repeat(11)}`;
  });
}

function associationLines(row: SctpSocket, style: NetToolsStyle): string[] {
  const { localAddresses, remoteAddresses = [], receiveQueue, sendQueue } = row;
  const queues = `sctp  ${String(receiveQueue).padStart(6)} ${String(sendQueue).padStart(6)} `;
  const lines = Math.max(localAddresses.length, remoteAddresses.length);
  return Array.from({ length: lines }, (_, line) => {
    const first = line === 0;
    const cell = (address: string | undefined, port = 0) => {
      if (address === undefined) return ' '.repeat(23);
      return `${text(address, style)}${first ? `:${portText(port)}` : ''}`.padEnd(23);
    };
    const local = cell(localAddresses[line], row.localPort);
    const remote = cell(remoteAddresses[line], row.remotePort);
    const state = first ? stateText(row.state) : '';
    return `${first ? queues : INDENT}${local} ${remote} ${state.padEnd(11)}`;
  });
}

/** netstat knows no names of SCTP ports. */
function portText(port: number): string {
  return port === 0 ? '*' : String(port);
}

function text(address: string, { names }: NetToolsStyle): string {
  return escapeText(hostText(address, names));
}
