import type { AnySocket, InetSocket } from '../../model/inet.js';
import type { TcpTimer } from '../../model/tcp.js';
import type { ServiceProtocol } from '../names.js';
import { padEnd, padNumber } from '../pad.js';
import { banner, extraColumns, holderColumns, holderHeadings } from './columns.js';
import { endpoint } from './endpoint.js';
import type { NetToolsStyle } from './style.js';
import { timerText } from './timer.js';

/** What the protocols show differently. */
export interface InetWords {
  /** The column `Proto`, at its width. */
  label: string;
  service: ServiceProtocol;
  receiveQueue: number;
  sendQueue: number;
  remotePort: number | undefined;
  state: string;
  timer?: TcpTimer | undefined;
}

/** The heading that all Internet protocols share. */
export function inetHeading(style: NetToolsStyle): string {
  const columns = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State      ';
  const extra = style.extend ? ' User       Inode     ' : '';
  const timers = style.timers ? ' Timer' : '';
  return `${banner('Internet connections', style)}${columns}${extra}${holderHeadings(style)}${timers}\n`;
}

export function inetRow(row: InetSocket, words: InetWords, style: NetToolsStyle): string {
  const { names, wide } = style;
  const { service } = words;
  const local = endpoint(row.localAddress, row.localPort, service, names, wide);
  const remoteAddress = row.remoteAddress ?? (row.family === 'IPv6' ? '::' : '0.0.0.0');
  const remote = endpoint(remoteAddress, words.remotePort ?? 0, service, names, wide);
  const receive = padNumber(words.receiveQueue, 6);
  const send = padNumber(words.sendQueue, 6);
  const timer = style.timers ? timerText(words.timer) : '';
  const tail = inetTail(row, style, timer);
  return `${words.label} ${receive} ${send} ${local} ${remote} ${padEnd(words.state, 11)}${tail}`;
}

/** The end of every Internet row: what -e, -p, -Z and -o add, and the end of the line. */
export function inetTail(row: AnySocket, style: NetToolsStyle, timer: string): string {
  const extra = style.extend ? extraColumns(row, style) : '';
  return `${extra}${holderColumns(row, style)}${style.timers ? ` ${timer}` : ''}\n`;
}
