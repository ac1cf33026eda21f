import type { InterfaceAddress } from '../../model/interfaces.js';
import { addressFlagsOf } from '../../wire/interface-words.js';
import type { Inet6AddressLine } from '../../wire/procnet/if-inet6.js';
import { scopeOf } from '../../wire/route-words.js';

/** IPV6_ADDR_* as the scope of a route. net/ipv6/addrconf.c rt_scope */
const SCOPES: Readonly<Record<number, number>> = { 16: 254, 32: 253, 64: 200 };
const SCOPE_MASK = 0xf0;

/** From /proc/net/if_inet6. */
export function addressOfLine(line: Inet6AddressLine): InterfaceAddress {
  return {
    family: 'IPv6',
    address: line.address,
    prefixLength: line.prefixLength,
    ...scopeOf(SCOPES[line.scope & SCOPE_MASK] ?? 0),
    flags: addressFlagsOf(line.flags, 'IPv6'),
  };
}
