import { Fields } from './fields.js';

/** A line of /proc/net/ipv6_route. net/ipv6/ip6_fib.c ipv6_route_native_seq_show */
export interface Ipv6RouteLine {
  destination: string;
  prefixLength: number;
  source: string;
  sourcePrefixLength: number;
  /** `::` where there is none. */
  gateway: string;
  metric: number;
  refCount: number;
  /** 0 ever since Linux 4.16. */
  uses: number;
  /** RTF_*. */
  flags: number;
  interfaceName: string | undefined;
}

export function parseIpv6RouteLine(line: string): Ipv6RouteLine {
  const fields = new Fields(line, '/proc/net/ipv6_route');
  const destination = fields.ipv6();
  const prefixLength = fields.hexadecimal();
  const source = fields.ipv6();
  const sourcePrefixLength = fields.hexadecimal();
  const gateway = fields.ipv6();
  const metric = fields.hexadecimal();
  const refCount = fields.hexadecimal();
  const uses = fields.hexadecimal();
  const flags = fields.hexadecimal();
  const interfaceName = fields.peek() === undefined ? undefined : fields.name();
  const prefix = { destination, prefixLength, source, sourcePrefixLength };
  return { ...prefix, gateway, metric, refCount, uses, flags, interfaceName };
}
