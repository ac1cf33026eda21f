import type { SocketState } from '../../model/inet.js';

/** The kernel's states in their order, as netstat spells them. include/net/tcp_states.h */
const SPELLINGS: readonly (readonly [SocketState, string])[] = [
  ['UNKNOWN(0)', ''],
  ['ESTABLISHED', 'ESTABLISHED'],
  ['SYN_SENT', 'SYN_SENT'],
  ['SYN_RECEIVED', 'SYN_RECV'],
  ['FIN_WAIT_1', 'FIN_WAIT1'],
  ['FIN_WAIT_2', 'FIN_WAIT2'],
  ['TIME_WAIT', 'TIME_WAIT'],
  ['CLOSED', 'CLOSE'],
  ['CLOSE_WAIT', 'CLOSE_WAIT'],
  ['LAST_ACK', 'LAST_ACK'],
  ['LISTEN', 'LISTEN'],
  ['CLOSING', 'CLOSING'],
];

const SPELLING: ReadonlyMap<SocketState, string> = new Map(SPELLINGS);
const NUMBER = new Map(SPELLINGS.map(([state], number) => [state, number]));

/** The state as TCP and SCTP sockets show it. */
export function stateText(state: SocketState): string {
  return SPELLING.get(state) ?? state;
}

/** The kernel's number of the state, which is all that netstat says of raw sockets. */
export function stateDigits(state: SocketState): string {
  return String(NUMBER.get(state) ?? state.replace(/\D/g, ''));
}
