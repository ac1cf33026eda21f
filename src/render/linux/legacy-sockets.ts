import type {
  Ax25Socket,
  CallState,
  DdpSocket,
  IpxSocket,
  LegacySocket,
  NetromSocket,
  NetromState,
  RoseSocket,
  SequenceVariables,
  X25Socket,
} from '../../model/legacy-sockets.js';
import { escapeText } from '../escape.js';
import type { Names } from '../names.js';
import { padEnd, padNumber } from '../pad.js';

/** What the options of net-tools' netstat ask of these listings. */
export interface LegacyStyle {
  names: Pick<Names, 'user'>;
  /** -e: the users of IPX and AppleTalk. */
  extend: boolean;
}

const NUMBERED = 'Device  State        Vr/Vs    Send-Q  Recv-Q';
const QUEUED = 'Proto Recv-Q Send-Q Local Address              Foreign Address            State';

/** The lines above the sockets of a family. */
export function legacySocketHeading(
  family: LegacySocket['family'],
  { extend }: LegacyStyle,
): string {
  const user = extend ? ' User' : '';
  switch (family) {
    case 'ipx':
      return `Active IPX sockets\n${QUEUED}${user}\n`;
    case 'ddp':
      return `Active DDP sockets\n${QUEUED}${user}\n`;
    case 'ax25':
      return `Active AX.25 sockets\nDest       Source     ${NUMBERED}\n`;
    case 'netrom':
      return `Active NET/ROM sockets\nUser       Dest       Source     ${NUMBERED}\n`;
    case 'x25':
      return 'Active X.25 sockets\nDest         Source          Device  LCI  State        Vr/Vs  Send-Q  Recv-Q\n';
    case 'rose':
      return 'Active ROSE sockets\ndest_addr   dest_call  src_addr    src_call  dev   lci neigh   state\n';
  }
}

/** One socket, as netstat of net-tools 2.10 shows it. It shows none of AppleTalk: those as of IPX. */
export function renderLegacySocket(row: LegacySocket, style: LegacyStyle): string {
  switch (row.family) {
    case 'ipx':
      return ipx(row, style);
    case 'ax25':
      return ax25(row);
    case 'x25':
      return x25(row);
    case 'netrom':
      return netrom(row);
    case 'rose':
      return rose(row);
    case 'ddp':
      return ddp(row, style);
  }
}

function ax25(row: Ax25Socket): string {
  const { digipeating, state, sendQueue = 0, receiveQueue = 0 } = row;
  const local = (row.localCallsign ?? '*') + (digipeating ? '*' : '');
  const columns = [
    shown(row.remoteCallsign ?? '*', 9),
    shown(local, 9),
    shown(row.interfaceName ?? '???', 6),
    padEnd(state.replace('_SENT', ' SENT'), 11),
    sequence(row, 3),
    padEnd(String(sendQueue), 6),
    padEnd(String(receiveQueue), 6),
  ];
  return `${columns.join('  ')}\n`;
}

const NETROM_STATES: Readonly<Partial<Record<NetromState, string>>> = {
  CONNECT_SENT: 'CONN SENT',
  DISCONNECT_SENT: 'DISC SENT',
};

function netrom(row: NetromSocket): string {
  const columns = [
    shown(row.userCallsign ?? '*', 9),
    shown(row.remoteCallsign ?? '*', 9),
    shown(row.localCallsign ?? '*', 9),
    shown(row.interfaceName ?? '???', 6),
    padEnd(NETROM_STATES[row.state] ?? row.state, 11),
    sequence(row, 3),
    padEnd(String(row.sendQueue), 6),
    padEnd(String(row.receiveQueue), 6),
  ];
  return `${columns.join('  ')}\n`;
}

/** What net-tools calls the states of X.25, by the words of AX.25; the last it has no word for. */
const X25_STATES: Readonly<Partial<Record<CallState, string>>> = {
  READY: 'LISTENING',
  AWAITING_CALL_ACCEPTED: 'SABM_SENT',
  AWAITING_CLEAR_CONFIRMATION: 'DISC_SENT',
  DATA_TRANSFER: 'ESTABLISHED',
  AWAITING_RESET_CONFIRMATION: 'RECOVERY',
  ACCEPT_PENDING: 'ACCEPTING',
};

function x25(row: X25Socket): string {
  const addresses = [row.remoteAddress ?? '*', row.localAddress ?? '*'];
  const columns = [
    ...addresses.map((address) => shown(address, 15)),
    shown(row.interfaceName ?? '???', 7),
    padEnd(String(row.channel), 3),
  ];
  const rest = [
    padEnd(X25_STATES[row.state] ?? row.state, 11),
    sequence(row, 2),
    padEnd(String(row.sendQueue), 6),
    padEnd(String(row.receiveQueue), 6),
  ];
  return `${columns.join(' ')}  ${rest.join('  ')}\n`;
}

/** The same of ROSE: the last two it has no word for. */
const ROSE_STATES: Readonly<Partial<Record<CallState, string>>> = {
  READY: 'LISTENING',
  AWAITING_CALL_ACCEPTED: 'CONN SENT',
  AWAITING_CLEAR_CONFIRMATION: 'DISC SENT',
  DATA_TRANSFER: 'ESTABLISHED',
  AWAITING_RESET_CONFIRMATION: 'RECOVERY',
  ACCEPT_PENDING: 'ACCEPTING',
};

function rose(row: RoseSocket): string {
  const ends = [
    shown(row.remoteAddress ?? '*', 10),
    shown(row.remoteCallsign ?? '*', 9),
    shown(row.localAddress ?? '*', 10),
    shown(row.localCallsign ?? '??????-?', 9),
  ];
  const where = [
    shown(row.interfaceName ?? '???', 5),
    padNumber(row.channel, 3),
    padNumber(row.neighbour ?? 0, 5),
  ];
  return `${ends.join('  ')} ${where.join(' ')}   ${ROSE_STATES[row.state] ?? row.state}\n`;
}

function ipx(row: IpxSocket, style: LegacyStyle): string {
  const end = (address: string, socket = 0) => `${ipxAddressText(address)}:${hex(socket, 4)}`;
  const { remoteAddress } = row;
  const local = end(row.localAddress, row.localSocket);
  const remote = remoteAddress === undefined ? '-' : end(remoteAddress, row.remoteSocket);
  return queued('IPX', row, [local, remote], style);
}

/** Network and node, of which net-tools leaves out what is nothing. */
export function ipxAddressText(address: string): string {
  const [network = '', node = ''] = address.split(':');
  if (/^(0+|F+)$/i.test(network)) return '';
  return node === '' || /^0+$/.test(node) ? network : `${network}:${node}`;
}

function ddp(row: DdpSocket, style: LegacyStyle): string {
  const local = `${row.localAddress}:${hex(row.localSocket, 2)}`;
  const remote = `${row.remoteAddress}:${hex(row.remoteSocket, 2)}`;
  return queued('DDP', row, [local, row.state === 'ESTABLISHED' ? remote : '-'], style);
}

function queued(
  protocol: string,
  row: IpxSocket | DdpSocket,
  ends: readonly string[],
  { names, extend }: LegacyStyle,
): string {
  const { uid = 0, state } = row;
  const word = state === 'ESTABLISHED' ? 'ESTAB' : state === 'CLOSED' ? '' : 'UNK.';
  const columns = [
    padEnd(protocol, 5),
    padNumber(row.receiveQueue, 6),
    padNumber(row.sendQueue, 6),
    ...ends.map((end) => shown(end, 26)),
    padEnd(word, 5),
    ...(extend ? [shown(names.user?.(uid) ?? String(uid), 10)] : []),
  ];
  return `${columns.join(' ')}\n`;
}

function sequence({ receiveState, sendState }: SequenceVariables, width: number): string {
  const number = (value: number) => String(value).padStart(width, '0');
  return `${number(receiveState)}/${number(sendState)}`;
}

function shown(text: string, width: number): string {
  return padEnd(escapeText(text), width);
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0');
}
