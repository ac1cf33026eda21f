import type { TcpSocket } from '../../model/tcp.js';
import type { View } from '../dialect.js';
import { inetHeading, inetRow } from './inet.js';
import { stateText } from './states.js';
import type { NetToolsStyle } from './style.js';

export const tcp: View<TcpSocket, NetToolsStyle> = {
  heading: inetHeading,
  row(row, style, page) {
    const listens = row.state === 'LISTEN';
    const words = {
      label: row.family === 'IPv6' ? 'tcp6 ' : 'tcp  ',
      service: 'tcp',
      receiveQueue: listens ? row.backlog?.pending : row.receiveQueue,
      // netstat reads /proc, which does not tell the limit of a backlog.
      sendQueue: listens ? row.backlog && 0 : row.sendQueue,
      remotePort: row.remotePort,
      state: stateText(row.state),
      timer: listens ? undefined : row.timer,
    } as const;
    inetRow(row, words, style, page);
  },
};
