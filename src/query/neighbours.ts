import type { Neighbour, NeighbourQuery } from '../model/neighbours.js';

/** The query as a test; what the row does not tell is let through. */
export function neighbourMatcher(query: NeighbourQuery): (row: Neighbour) => boolean {
  const { families, states, interfaceName } = query;
  return ({ family, state, ...row }) =>
    (families?.includes(family) ?? true) &&
    (state === undefined || (states?.includes(state) ?? true)) &&
    (interfaceName === undefined || row.interfaceName === interfaceName);
}
