import type { UnixFlag, UnixState } from '../model/unix.js';
import { namesOfBits } from './bits.js';

/** SS_*, by number: state of a socket as a file. include/uapi/linux/net.h */
const STATES: readonly (UnixState | undefined)[] = [
  undefined,
  'UNCONNECTED',
  'CONNECTING',
  'CONNECTED',
  'DISCONNECTING',
];

/** TCP_ESTABLISHED, TCP_CLOSE and TCP_LISTEN: what AF_UNIX uses of include/net/tcp_states.h */
const ESTABLISHED = 1;
const CLOSE = 7;
const LISTEN = 10;

/** __SO_ACCEPTCON, SO_WAITDATA, SO_NOSPACE, by bit. include/linux/net.h */
const FLAGS = { 16: 'ACCEPTCON', 17: 'WAITDATA', 18: 'NOSPACE' } as const;

export function unixFlagsOf(bits: number): UnixFlag[] {
  return namesOfBits(bits, FLAGS);
}

/** State and flags in a row of /proc/net/unix. */
export function unixStateOfLine(state: number, flags: number): UnixState {
  const known = STATES[state] ?? (`UNKNOWN(${state})` as const);
  return known === 'UNCONNECTED' && flags & (1 << 16) ? 'LISTENING' : known;
}

/** The number of a state in a row of /proc/net/unix, where one that listens is unconnected. */
export function unixStateNumber(state: UnixState): number {
  const known = STATES.indexOf(state === 'LISTENING' ? 'UNCONNECTED' : state);
  return known >= 0 ? known : Number(state.slice('UNKNOWN('.length, -1));
}

/** State that sock_diag tells, which has only sockets that some file refers to. */
export function unixStateOfDiag(state: number): UnixState {
  if (state === ESTABLISHED) return 'CONNECTED';
  if (state === LISTEN) return 'LISTENING';
  return state === CLOSE ? 'UNCONNECTED' : `UNKNOWN(${state})`;
}
