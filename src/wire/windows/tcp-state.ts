import type { SocketState } from '../../model/inet.js';
import type { TcpOffloadState } from '../../model/tcp.js';

/** MIB_TCP_STATE, from 1. tcpmib.h; 12 is DELETE_TCB, a connection that is being taken down. */
const STATES: readonly SocketState[] = [
  'CLOSED',
  'LISTEN',
  'SYN_SENT',
  'SYN_RECEIVED',
  'ESTABLISHED',
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
];

/** The state with the number of Windows. */
export function tcpStateOf(number: number): SocketState {
  return STATES[number - 1] ?? `UNKNOWN(${number})`;
}

/** TCP_CONNECTION_OFFLOAD_STATE, from 0. tcpmib.h */
const OFFLOAD_STATES: readonly TcpOffloadState[] = [
  'IN_HOST',
  'OFFLOADING',
  'OFFLOADED',
  'UPLOADING',
];

/** The state with the number of Windows. */
export function offloadStateOf(number: number): TcpOffloadState {
  return OFFLOAD_STATES[number] ?? `UNKNOWN(${number})`;
}
