import { NEIGHBOUR_STATES, type NeighbourFlag, type NeighbourState } from '../model/neighbours.js';
import { namesOfBits } from './bits.js';

/** NUD_*: none of the bits is NONE, each alone is one of the others. include/uapi/linux/neighbour.h */
export function neighbourStateOf(state: number): NeighbourState {
  const isOneAtMost = (state & (state - 1)) === 0;
  const name = isOneAtMost ? NEIGHBOUR_STATES[32 - Math.clz32(state)] : undefined;
  return name ?? `UNKNOWN(${state})`;
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
