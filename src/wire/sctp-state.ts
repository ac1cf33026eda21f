import type { SctpState, SctpStyle } from '../model/sctp.js';

/** SCTP_STATE_*, by number. include/net/sctp/constants.h, enum sctp_state */
const STATES: readonly SctpState[] = [
  'CLOSED',
  'COOKIE_WAIT',
  'COOKIE_ECHOED',
  'ESTABLISHED',
  'SHUTDOWN_PENDING',
  'SHUTDOWN_SENT',
  'SHUTDOWN_RECEIVED',
  'SHUTDOWN_ACK_SENT',
];

/** SCTP_SOCKET_*, by number. include/net/sctp/structs.h, enum sctp_socket_type */
const STYLES: readonly SctpStyle[] = ['one-to-many', 'one-to-many-high-bandwidth', 'one-to-one'];

export function sctpStateOf(number: number): SctpState {
  return STATES[number] ?? `UNKNOWN(${number})`;
}

export function sctpStyleOf(number: number): SctpStyle {
  return STYLES[number] ?? `UNKNOWN(${number})`;
}
