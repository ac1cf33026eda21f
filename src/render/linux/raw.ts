import type { RawSocket } from '../../model/raw.js';
import type { View } from '../dialect.js';
import { inetHeading, inetRow } from './inet.js';
import { stateDigits } from './states.js';
import type { NetToolsStyle } from './style.js';

export const raw: View<RawSocket, NetToolsStyle> = {
  heading: inetHeading,
  row: (row, style, page) =>
    inetRow(
      row,
      {
        label: row.family === 'IPv6' ? 'raw6 ' : 'raw  ',
        service: 'raw',
        receiveQueue: row.receiveQueue,
        sendQueue: row.sendQueue,
        // A raw socket has none; netlink tells what connect(2) was given.
        remotePort: 0,
        state: stateDigits(row.state),
      },
      style,
      page,
    ),
};
