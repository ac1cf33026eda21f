import type { CallState } from '../model/legacy-sockets.js';
import { nameOf, type Unknown } from './names.js';

/** X25_STATE_* and ROSE_STATE_*, which are the same. include/net/x25.h, include/net/rose.h */
const STATES: readonly Exclude<CallState, Unknown>[] = [
  'READY',
  'AWAITING_CALL_ACCEPTED',
  'AWAITING_CLEAR_CONFIRMATION',
  'DATA_TRANSFER',
  'AWAITING_RESET_CONFIRMATION',
  'ACCEPT_PENDING',
];

/** The state with the kernel's number. */
export function callStateOf(number: number): CallState {
  return nameOf(STATES, number);
}
