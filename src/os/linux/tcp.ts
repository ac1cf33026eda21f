import type { ReadOptions } from '../../model/query.js';
import type { TcpConnection, TcpListener, TcpSocket, TcpTimer } from '../../model/tcp.js';
import type { InetDiagMessage } from '../../wire/netlink/inet-diag.js';
import type { InetLine } from '../../wire/procnet/inet-line.js';
import type { Source } from '../backend.js';
import { type InetProtocol, inetSource } from './inet.js';
import { type InetRow, rowOfDiag, rowOfLine } from './inet-row.js';
import type { LinuxPort } from './port.js';

/** Timers, by the number that both sources give them. net/ipv4/tcp_diag.c, net/ipv4/tcp_ipv4.c */
const TIMERS = [undefined, 'retransmit', 'keepalive', 'time-wait', 'probe'] as const;

const protocol: InetProtocol<TcpSocket> = {
  name: 'tcp',
  number: 6,
  detailExtensions: 0,
  fromDiag(message) {
    const row = withBacklog(rowOfDiag('tcp', message), message.sendQueue);
    if (message.timer !== 0 && row.state !== 'LISTEN') row.timer = timerOfDiag(message);
    return row;
  },
  proc: {
    files: { IPv4: 'tcp', IPv6: 'tcp6' },
    fromLine(line, clockTicks) {
      const row = withBacklog(rowOfLine('tcp', line));
      if (line.timer !== 0 && row.state !== 'LISTEN') row.timer = timerOfLine(line, clockTicks);
      return row;
    },
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
