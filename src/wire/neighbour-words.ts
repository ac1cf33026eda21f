import type { NeighbourFlag, NeighbourState } from '../model/neighbours.js';
import { namesOfBits } from './bits.js';

/** NUD_*. include/uapi/linux/neighbour.h */
const STATES: Readonly<Record<number, NeighbourState>> = {
  0: 'NONE',
  1: 'INCOMPLETE',
  2: 'REACHABLE',
  4: 'STALE',
  8: 'DELAY',
  16: 'PROBE',
  32: 'FAILED',
  64: 'NOARP',
  128: 'PERMANENT',
};

export function neighbourStateOf(state: number): NeighbourState {
  return STATES[state] ?? `UNKNOWN(${state})`;
}

/** NTF_* by the number of the bit, from the eighth on NTF_EXT_*. */
const FLAGS = [
  'USE',
  'SELF',
  'MASTER',
  'PROXY',
  'EXT_LEARNED',
  'OFFLOADED',
  'STICKY',
  'ROUTER',
  'MANAGED',
  'LOCKED',
  'EXT_VALIDATED',
] as const;

export function neighbourFlagsOf(flags: number): NeighbourFlag[] {
  return namesOfBits(flags, FLAGS);
}
