import { SOCKET_STATES, type SocketState } from '../model/inet.js';

/**
 * TCP_* states, by number: the model names them in the kernel's order. include/net/tcp_states.h; 12
 * is NEW_SYN_RECV, 13 BOUND_INACTIVE.
 */
const STATES: readonly (SocketState | undefined)[] = [
  undefined,
  ...SOCKET_STATES.filter((state) => state !== 'BOUND'),
  'SYN_RECEIVED',
  'BOUND',
];

const NUMBERS = new Map(
  STATES.map((state, number) => [state, number]).reverse() as [SocketState, number][],
);

/** The state with the kernel's number. */
export function stateOf(number: number): SocketState {
  return STATES[number] ?? `UNKNOWN(${number})`;
}

/** The kernel's number of a state. */
export function stateNumber(state: SocketState): number {
  return NUMBERS.get(state) ?? Number.parseInt(state.slice('UNKNOWN('.length), 10);
}

/** Bit mask of the states, as sock_diag takes it: all that there are if none is named. */
export function stateMask(states: readonly SocketState[] | undefined): number {
  if (states === undefined) return 0xffffffff;
  let mask = 0;
  for (const state of states) {
    const number = stateNumber(state);
    if (number < 32) mask |= 1 << number;
  }
  return (mask & (1 << 3) ? mask | (1 << 12) : mask) >>> 0;
}
