import type { NextHop } from '../model/routes.js';
import { word } from './word.js';

/** The ways of a route in words; undefined where packets go nowhere. */
export function ways(nextHops: readonly NextHop[]): string | undefined {
  return nextHops.length === 0 ? undefined : nextHops.map(way).join(' and ');
}

function way({ interfaceName, interfaceIndex, flags = [], ...hop }: NextHop): string {
  const device = interfaceName === undefined ? interfaceIndex : word(interfaceName);
  const parts: readonly (readonly [string, unknown])[] = [
    ['via ', hop.gateway],
    ['dev ', device],
    ['encap ', hop.encapsulation?.kind],
    ['weight ', hop.weight],
    ['', flags.length > 0 ? flags.join(',') : undefined],
  ];
  return parts.flatMap(([name, value]) => (value === undefined ? [] : `${name}${value}`)).join(' ');
}
