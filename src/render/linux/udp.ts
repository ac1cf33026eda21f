import type { Family } from '../../model/address.js';
import type { SocketState } from '../../model/inet.js';
import type { UdpLiteSocket, UdpSocket } from '../../model/udp.js';
import type { View } from '../dialect.js';
import { inetHeading, inetRow } from './inet.js';
import type { NetToolsStyle } from './style.js';

export const udp: View<UdpSocket, NetToolsStyle> = datagrams({ IPv4: 'udp  ', IPv6: 'udp6 ' });

export const udplite: View<UdpLiteSocket, NetToolsStyle> = datagrams({
  IPv4: 'udpl ',
  IPv6: 'udpl6',
});

/** Service names of UDP stand for UDP-Lite too. */
function datagrams<Row extends UdpSocket | UdpLiteSocket>(
  labels: Readonly<Record<Family, string>>,
): View<Row, NetToolsStyle> {
  return {
    heading: inetHeading,
    row: (row, style, page) =>
      inetRow(
        row,
        {
          label: labels[row.family],
          service: 'udp',
          receiveQueue: row.receiveQueue,
          sendQueue: row.sendQueue,
          remotePort: row.remotePort,
          state: datagramState(row.state),
        },
        style,
        page,
      ),
  };
}

function datagramState(state: SocketState): string {
  if (state === 'CLOSED') return '';
  return state === 'ESTABLISHED' ? state : 'UNKNOWN';
}
