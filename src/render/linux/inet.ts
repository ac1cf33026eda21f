import type { AnySocket, InetSocket } from '../../model/inet.js';
import type { TcpTimer } from '../../model/tcp.js';
import type { ServiceProtocol } from '../names.js';
import { BLANK, NEWLINE, type Page, Stock } from '../page.js';
import { banner, extraColumns, holderColumns, holderHeadings, isOfWindows } from './columns.js';
import { endpoint } from './endpoint.js';
import type { NetToolsStyle } from './style.js';
import { timerText } from './timer.js';

/** What the protocols show differently. */
export interface InetWords {
  /** The column `Proto`, at its width. */
  label: string;
  service: ServiceProtocol;
  receiveQueue: number | undefined;
  sendQueue: number | undefined;
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

/** How the row of a socket begins in which nothing waits, as in almost all: by the label. */
const IDLE = new Stock((label) => `${label}      0      0 `);
/** The column `State`, with the blank before it. */
const STATES = new Stock((state) => ` ${state.padEnd(11)}`);

export function inetRow(row: InetSocket, words: InetWords, style: NetToolsStyle, page: Page): void {
  const { service, receiveQueue, sendQueue } = words;
  if (receiveQueue === 0 && sendQueue === 0) page.put(IDLE.of(words.label));
  else {
    page.text(words.label);
    queue(receiveQueue, page);
    queue(sendQueue, page);
    page.byte(BLANK);
  }
  endpoint(row.localAddress, row.localPort, service, style, page);
  page.byte(BLANK);
  const remoteAddress = row.remoteAddress ?? (row.family === 'IPv6' ? '::' : '0.0.0.0');
  endpoint(remoteAddress, words.remotePort ?? 0, service, style, page);
  page.put(STATES.of(words.state));
  inetTail(row, style, style.timers ? timerOf(row, words) : '', page);
}

function timerOf(row: InetSocket, { timer }: InetWords): string {
  return isOfWindows(row) ? '-' : timerText(timer);
}

/** A dash where the system does not tell: 0 would say that nothing waits. */
function queue(bytes: number | undefined, page: Page): void {
  if (bytes === undefined) page.text('      -');
  else page.column(bytes, 7);
}

/** The end of every Internet row: what -e, -p, -Z and -o add, and the end of the line. */
export function inetTail(row: AnySocket, style: NetToolsStyle, timer: string, page: Page): void {
  if (style.extend) extraColumns(row, style, page);
  holderColumns(row, style, page);
  if (style.timers) page.text(` ${timer}`);
  page.byte(NEWLINE);
}
