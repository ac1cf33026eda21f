import { type Family, isUnspecified } from '../../model/address.js';
import type { SocketState } from '../../model/inet.js';
import type { SocketQuery } from '../../model/query.js';
import { SOCKET_PROTOCOLS, type Socket, type SocketProtocol } from '../../model/tables.js';
import { matcher } from '../../query/matches.js';
import { UNNAMED_STATES } from '../unnamed-states.js';
import type { NetstatOptions } from './options.js';
import type { Section } from './sections.js';

/** A section that is one of the library's tables. */
export type SocketSection = Section & SocketProtocol;

export function isSocketSection(section: Section): section is SocketSection {
  return (SOCKET_PROTOCOLS as readonly string[]).includes(section);
}

/** Every state in which net-tools can see a connection: /proc does not list a bound socket. */
const CONNECTION_STATES: readonly SocketState[] = [
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECEIVED',
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'TIME_WAIT',
  'CLOSED',
  'CLOSE_WAIT',
  'LAST_ACK',
  'CLOSING',
  ...UNNAMED_STATES,
];

const TCP_STATES: Readonly<Record<NetstatOptions['show'], readonly SocketState[]>> = {
  connected: CONNECTION_STATES,
  listening: ['LISTEN'],
  all: ['LISTEN', ...CONNECTION_STATES],
};

/** What the Internet families are called in queries. */
export const FAMILIES: Readonly<Record<'inet' | 'inet6', Family>> = { inet: 'IPv4', inet6: 'IPv6' };

/** The Internet families named; both where none is. */
export function internetFamilies({ selection }: NetstatOptions): Family[] {
  return selection.internet.map((family) => FAMILIES[family]);
}

/** What is asked of the system for a section. */
export function queryOf(section: SocketSection, options: NetstatOptions): SocketQuery {
  // The kernel lists SCTP of both families in one file, which net-tools takes for that of IPv4.
  if (section === 'sctp') return {};
  const families = internetFamilies(options);
  if (section !== 'tcp') return { families };
  // Text never shows them, and without them very many sockets are told in a quarter of the time.
  const cookies = options.extensions.format !== 'text';
  return { families, states: TCP_STATES[options.show], cookies };
}

/**
 * Whether to prefer /proc: for figures that netlink does not give (of every timer both the
 * retransmissions and the probes, the user of a connection request; no listening socket has them),
 * and for the order of SCTP's endpoints and associations.
 */
export function needsProc(section: SocketSection, options: NetstatOptions): boolean {
  const { show, timers, extend, extensions } = options;
  if (extensions.source !== 'auto') return false;
  return (
    section === 'sctp' || (section === 'tcp' && show !== 'listening' && (timers || extend > 0))
  );
}

/**
 * Which rows are shown; undefined: all. For most protocols, to listen is to have no remote address.
 * Of TCP the kernel itself gives what the query asks, but a capture gives all that it holds.
 */
export function filterOf(
  section: SocketSection,
  options: NetstatOptions,
): ((row: Socket) => boolean) | undefined {
  const { show, selection, extensions } = options;
  if (section === 'sctp' && !selection.internet.includes('inet')) return () => false;
  if (section === 'tcp') {
    return extensions.replayFile === undefined ? undefined : matcher(queryOf(section, options));
  }
  return show === 'all' ? undefined : (row) => listens(row) === (show === 'listening');
}

function listens(row: Socket): boolean {
  switch (row.protocol) {
    case 'unix':
      return row.state === 'LISTENING';
    case 'sctp':
      return row.kind === 'endpoint';
    case 'udp':
    case 'udplite':
    case 'raw':
      return row.remoteAddress === undefined || isUnspecified(row.remoteAddress);
    default:
      return false;
  }
}
