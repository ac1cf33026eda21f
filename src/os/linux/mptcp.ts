import type { MptcpSocket } from '../../model/mptcp.js';
import type { ReadOptions } from '../../model/query.js';
import { extensionsOf, INET_DIAG, type InetDiagMessage } from '../../wire/netlink/inet-diag.js';
import { type MptcpInfoMessage, readMptcpInfo } from '../../wire/netlink/mptcp-info.js';
import type { Source } from '../backend.js';
import { type InetProtocol, inetSource } from './inet.js';
import { rowOfDiag } from './inet-row.js';
import type { LinuxPort } from './port.js';

const { INFO, TOS, TCLASS, SKMEMINFO } = INET_DIAG;

const protocol: InetProtocol<MptcpSocket, MptcpInfoMessage> = {
  name: 'mptcp',
  diag: {
    number: 262,
    detailExtensions: extensionsOf(INFO, TOS, TCLASS, SKMEMINFO),
    readInfo: readMptcpInfo,
    rowOf(message, details) {
      const row = rowOf(message);
      // Of a listener, in which there is nothing to measure, the kernel sends zeros.
      if (details?.info === undefined || row.state === 'LISTEN') return row;
      const { token, subflows, ...mptcpInfo } = details.info;
      return Object.assign(row, { token, subflows, mptcpInfo });
    },
  },
};

/** Multipath TCP; /proc has no list of it. */
export function mptcp(port: LinuxPort, source: ReadOptions['source']): Source<MptcpSocket> {
  return inetSource(port, source, protocol);
}

function rowOf(message: InetDiagMessage): MptcpSocket {
  const row: MptcpSocket = rowOfDiag('mptcp', message);
  if (row.state !== 'LISTEN') return row;
  const { receiveQueue: pending = 0, sendQueue: limit = 0, ...listener } = row;
  return { ...listener, backlog: { pending, limit } };
}
