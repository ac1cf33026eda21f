import type { UdpSocket } from '../../model/udp.js';
import type { View } from '../dialect.js';
import { connectionHeading, connectionRow } from './connection.js';
import { foreignEndpoint } from './endpoint.js';
import type { WindowsStyle } from './style.js';

/** What is told of connections alone is blank. */
const WORDS = { protocol: 'UDP', state: '', offload: '', untold: '' };

/** A UDP endpoint: it has no state, and a peer where it is connected to one. */
export const udp: View<UdpSocket, WindowsStyle> = {
  heading: connectionHeading,
  row(row, style, page) {
    const { remoteAddress, remotePort = 0 } = row;
    const foreign =
      remoteAddress === undefined
        ? '*:*'
        : foreignEndpoint(row, remoteAddress, remotePort, 'udp', style);
    connectionRow(row, { ...WORDS, foreign }, style, page);
  },
};
