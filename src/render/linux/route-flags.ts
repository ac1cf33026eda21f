import type { Route, RtfFlag } from '../../model/routes.js';
import { rejects, waysOf } from '../route-facts.js';

type Letters = readonly (readonly [RtfFlag, string])[];

/** In the order in which net-tools writes them; of IPv6 they mean something else. */
const IPV4: Letters = [
  ['UP', 'U'],
  ['GATEWAY', 'G'],
  ['HOST', 'H'],
  ['REINSTATE', 'R'],
  ['DYNAMIC', 'D'],
  ['MODIFIED', 'M'],
  ['DEFAULT', 'd'],
  ['ALLONLINK', 'a'],
  ['ADDRCONF', 'c'],
  ['NONEXTHOP', 'o'],
  ['EXPIRES', 'e'],
  ['CACHE', 'c'],
  ['FLOW', 'f'],
  ['POLICY', 'p'],
  ['LOCAL', 'l'],
  ['MTU', 'u'],
  ['WINDOW', 'w'],
  ['IRTT', 'i'],
  // RTF_NOTCACHED of Linux 2.0.
  ['UNKNOWN(1024)', 'n'],
];
const DDP: Letters = [...IPV4.slice(0, 2), ['REJECT', '!'], ...IPV4.slice(2)];
const IPV6: Letters = [
  ['UP', 'U'],
  ['REJECT', '!'],
  ['GATEWAY', 'G'],
  ['HOST', 'H'],
  ['DEFAULT', 'D'],
  ['ADDRCONF', 'A'],
  ['CACHE', 'C'],
  ['ALLONLINK', 'a'],
  ['EXPIRES', 'e'],
  ['MODIFIED', 'm'],
  ['NONEXTHOP', 'n'],
  ['FLOW', 'f'],
];

/** The column `Flags` of an IPv4 route. One that rejects is neither up nor has it a gateway. */
export function ipv4Flags(route: Route): string {
  const flags = flagsOf(route);
  if (!rejects(route)) return lettersOf(flags, IPV4);
  flags.delete('UP');
  flags.delete('GATEWAY');
  return `!${lettersOf(flags, IPV4)}`;
}

/** The column `Flags` of a route of AppleTalk. */
export function ddpFlags(flags: readonly RtfFlag[]): string {
  return lettersOf(new Set(flags), DDP);
}

/** The column `Flag` of an IPv6 route. */
export function ipv6Flags(route: Route): string {
  return lettersOf(flagsOf(route), IPV6);
}

function lettersOf(flags: ReadonlySet<RtfFlag>, letters: Letters): string {
  return letters.map(([flag, letter]) => (flags.has(flag) ? letter : '')).join('');
}

/** As the kernel told them in /proc; of a row from netlink, as it would tell them there. */
function flagsOf(route: Route): Set<RtfFlag> {
  if (route.rtfFlags !== undefined) return new Set(route.rtfFlags);
  const { family, type, protocolName, expiresMs, prefixLength } = route;
  const flags = new Set<RtfFlag>(['UP']);
  const hasGateway = waysOf(route)[0]?.gateway !== undefined;
  if (hasGateway) flags.add('GATEWAY');
  if (family === 'IPv4') {
    if (prefixLength === 32) flags.add('HOST');
    return flags;
  }
  if (rejects(route)) {
    flags.delete('UP');
    flags.add('REJECT').add('NONEXTHOP');
  }
  if (type === 'local' || type === 'anycast') flags.add('NONEXTHOP');
  if (protocolName === 'ra') flags.add('ADDRCONF');
  if (protocolName === 'ra' && hasGateway && prefixLength === 0) flags.add('DEFAULT');
  if (expiresMs !== undefined) flags.add('EXPIRES');
  if (route.flags?.includes('CLONED')) flags.add('CACHE');
  return flags;
}
