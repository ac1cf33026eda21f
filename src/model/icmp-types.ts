import type { Family } from './address.js';

/** Types of ICMP messages. IANA, ICMP Parameters; RFC 792 and others. */
const ICMP: Readonly<Record<number, string>> = {
  0: 'echo reply',
  3: 'destination unreachable',
  4: 'source quench',
  5: 'redirect',
  8: 'echo request',
  9: 'router advertisement',
  10: 'router solicitation',
  11: 'time exceeded',
  12: 'parameter problem',
  13: 'timestamp request',
  14: 'timestamp reply',
  15: 'information request',
  16: 'information reply',
  17: 'address mask request',
  18: 'address mask reply',
  30: 'traceroute',
  31: 'datagram conversion error',
  40: 'Photuris',
  42: 'extended echo request',
  43: 'extended echo reply',
};

/** Types of ICMPv6 messages. IANA, ICMPv6 Parameters; RFC 4443 and others. */
const ICMPV6: Readonly<Record<number, string>> = {
  1: 'destination unreachable',
  2: 'packet too big',
  3: 'time exceeded',
  4: 'parameter problem',
  128: 'echo request',
  129: 'echo reply',
  130: 'multicast listener query',
  131: 'multicast listener report',
  132: 'multicast listener done',
  133: 'router solicitation',
  134: 'router advertisement',
  135: 'neighbour solicitation',
  136: 'neighbour advertisement',
  137: 'redirect',
  138: 'router renumbering',
  139: 'node information query',
  140: 'node information reply',
  141: 'inverse neighbour discovery solicitation',
  142: 'inverse neighbour discovery advertisement',
  143: 'multicast listener report, version 2',
  144: 'home agent address discovery request',
  145: 'home agent address discovery reply',
  146: 'mobile prefix solicitation',
  147: 'mobile prefix advertisement',
  148: 'certification path solicitation',
  149: 'certification path advertisement',
  151: 'multicast router advertisement',
  152: 'multicast router solicitation',
  153: 'multicast router termination',
  155: 'RPL control',
  160: 'extended echo request',
  161: 'extended echo reply',
};

/** What messages of the type are, in words; undefined where the type has no name. */
export function icmpTypeName(family: Family, type: number): string | undefined {
  return (family === 'IPv6' ? ICMPV6 : ICMP)[type];
}
