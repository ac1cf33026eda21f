import type { Encapsulation } from '../../model/encapsulation.js';
import { type ByteOrder, Reader } from '../reader.js';
import { readEncapsulation } from './encapsulation.js';

/** struct rtnexthop and its attributes, or those of a route or nexthop object that are of its way. */
export interface NextHopMessage {
  flags: number;
  /** rtnh_hops: the weight less one. */
  hops?: number;
  interfaceIndex?: number;
  gateway?: string;
  encapsulation?: Encapsulation;
  /** Two realms, the upper half is the one that packets come from. */
  realms?: number;
}

/** One of which not all attributes have been read: the form of one is told by another. */
export interface PartialHop extends NextHopMessage {
  encapsulationType?: number;
  encapsulationNest?: Uint8Array;
}

export function wholeHop(
  { encapsulationType, encapsulationNest = new Uint8Array(), ...hop }: PartialHop,
  byteOrder: ByteOrder,
): NextHopMessage {
  if (encapsulationType === undefined) return hop;
  const nest = new Reader(encapsulationNest, byteOrder, 'lwtunnel_encap');
  return { ...hop, encapsulation: readEncapsulation(encapsulationType, nest) };
}
