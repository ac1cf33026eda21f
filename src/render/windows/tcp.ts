import type { SocketState } from '../../model/inet.js';
import type { TcpOffloadState, TcpSocket } from '../../model/tcp.js';
import type { View } from '../dialect.js';
import { UNTOLD } from './columns.js';
import { connectionHeading, connectionRow } from './connection.js';
import { foreignEndpoint } from './endpoint.js';
import type { WindowsStyle } from './style.js';

const OFFLOAD_TEXTS: { readonly [State in TcpOffloadState]?: string } = {
  IN_HOST: 'InHost',
  OFFLOADING: 'Offloading',
  OFFLOADED: 'Offloaded',
  UPLOADING: 'Uploading',
};

/** A TCP endpoint of either family; a socket that has no peer shows the one that is none. */
export const tcp: View<TcpSocket, WindowsStyle> = {
  heading: connectionHeading,
  row(row, style, page) {
    const none = row.family === 'IPv6' ? '::' : '0.0.0.0';
    const words = {
      protocol: 'TCP',
      foreign: foreignEndpoint(row, row.remoteAddress ?? none, row.remotePort ?? 0, 'tcp', style),
      state: stateText(row.state),
      offload: offloadText(row),
      untold: UNTOLD,
    };
    connectionRow(row, words, style, page);
  },
};

/**
 * Linux has never had a connection that is dealt with elsewhere, and tells nothing of it; Windows, which
 * names a process with each, may not have told it of this one.
 */
function offloadText({ offloadState, owningPid }: TcpSocket): string {
  if (offloadState === undefined && owningPid !== undefined) return UNTOLD;
  const state = offloadState ?? 'IN_HOST';
  return OFFLOAD_TEXTS[state] ?? state;
}

/** The other states are spelled as in the RFC, with underscores. */
function stateText(state: SocketState): string {
  return state === 'LISTEN' ? 'LISTENING' : state;
}
