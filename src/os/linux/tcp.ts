import type { ReadOptions } from '../../model/query.js';
import type { TcpConnection, TcpInfo, TcpListener, TcpSocket, TcpTimer } from '../../model/tcp.js';
import { decodeText } from '../../model/text.js';
import { extensionsOf, INET_DIAG, type InetDiagMessage } from '../../wire/netlink/inet-diag.js';
import type { InetDiagDetails } from '../../wire/netlink/inet-diag-details.js';
import { readTcpInfo } from '../../wire/netlink/tcp-info.js';
import type { InetLine } from '../../wire/procnet/inet-line.js';
import type { Source } from '../backend.js';
import { lackOf } from '../gaps.js';
import { type InetProtocol, inetSource } from './inet.js';
import { type InetRow, rowOfDiag, rowOfLine } from './inet-row.js';
import type { LinuxPort } from './port.js';

/** Timers, by the number that both sources give them. net/ipv4/tcp_diag.c, net/ipv4/tcp_ipv4.c */
const TIMERS = [undefined, 'retransmit', 'keepalive', 'time-wait', 'probe'] as const;

const { INFO, CONG, TOS, TCLASS, SKMEMINFO } = INET_DIAG;

const protocol: InetProtocol<TcpSocket, TcpInfo> = {
  name: 'tcp',
  diag: {
    number: 6,
    detailExtensions: extensionsOf(INFO, CONG, TOS, TCLASS, SKMEMINFO),
    readInfo: readTcpInfo,
    rowOf(message, details) {
      const row = withBacklog(rowOfDiag('tcp', message), message.sendQueue);
      // A closed TCP socket is in no table but that of bound ones; asked for as state 13, it says 7.
      if (row.state === 'CLOSED') row.state = 'BOUND';
      if (message.timer !== 0 && row.state !== 'LISTEN') row.timer = timerOfDiag(message);
      if (details !== undefined) addTcpDetails(row, details);
      return row;
    },
  },
  proc: {
    files: { IPv4: 'tcp', IPv6: 'tcp6' },
    rowOf(line, clockTicks) {
      const row = withBacklog(rowOfLine('tcp', line));
      if (line.timer !== 0 && row.state !== 'LISTEN') row.timer = timerOfLine(line, clockTicks);
      return row;
    },
    lacks: ({ states }) => (states?.includes('BOUND') ? [lackOf('bound tcp ports')] : []),
  },
};

export function tcp(port: LinuxPort, source: ReadOptions['source']): Source<TcpSocket> {
  return inetSource(port, source, protocol);
}

/** Of a listening socket the kernel reports the accept backlog in place of the queues. */
function withBacklog(row: InetRow<'tcp'>, limit?: number): TcpSocket {
  if (row.state !== 'LISTEN') return row as TcpConnection;
  const { receiveQueue: pending, sendQueue: _, ...rest } = row;
  const backlog = limit === undefined ? { pending } : { pending, limit };
  return { ...rest, backlog } as TcpListener;
}

function addTcpDetails(row: TcpSocket, details: InetDiagDetails<TcpInfo>): void {
  const { info, congestion, upperLayer } = details;
  // Of a listener, in which there is nothing to measure, the kernel sends the backlog once more.
  if (info !== undefined && row.state !== 'LISTEN') row.tcpInfo = info;
  if (congestion !== undefined) row.congestion = decodeText(congestion);
  if (upperLayer !== undefined) row.upperLayer = decodeText(upperLayer);
}

function timerOfDiag({ timer, expiresMs, retransmits: count }: InetDiagMessage): TcpTimer {
  const kind = TIMERS[timer] ?? (`UNKNOWN(${timer})` as const);
  return kind === 'keepalive' || kind === 'probe'
    ? { kind, expiresMs, probes: count }
    : { kind, expiresMs, retransmits: count };
}

function timerOfLine(line: InetLine, clockTicks: number): TcpTimer {
  return {
    kind: TIMERS[line.timer] ?? `UNKNOWN(${line.timer})`,
    expiresMs: (line.expiresTicks * 1000) / clockTicks,
    retransmits: line.retransmits,
    probes: line.probes,
  };
}
