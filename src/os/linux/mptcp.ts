import type { MptcpSocket } from '../../model/mptcp.js';
import type { ReadOptions } from '../../model/query.js';
import type { Source } from '../backend.js';
import { type InetProtocol, inetSource } from './inet.js';
import { rowOfDiag } from './inet-row.js';
import type { LinuxPort } from './port.js';

const protocol: InetProtocol<MptcpSocket> = {
  name: 'mptcp',
  number: 262,
  detailExtensions: 0,
  fromDiag: (message) => rowOfDiag('mptcp', message),
};

/** Multipath TCP; /proc has no list of it. */
export function mptcp(port: LinuxPort, source: ReadOptions['source']): Source<MptcpSocket> {
  return inetSource(port, source, protocol);
}
