import type { ByteOrder } from '../reader.js';
import { formatIPv4Word, prefixLengthOfMask } from './address-text.js';
import { Fields } from './fields.js';

/** A line of /proc/net/route. net/ipv4/fib_trie.c fib_route_seq_show */
export interface RouteLine {
  /** Undefined where the kernel shows `*`: no interface, packets go nowhere. */
  interfaceName: string | undefined;
  destination: string;
  /** 0.0.0.0 where there is none, or where it is an IPv6 address. */
  gateway: string;
  /** RTF_*. */
  flags: number;
  /** 0, as `uses`, ever since Linux 2.6.39. */
  references: number;
  uses: number;
  metric: number;
  prefixLength: number;
  /** 40 more than the largest segment to offer; 0 where none is set. */
  mtu: number;
  window: number;
  /** Milliseconds. */
  rtt: number;
}

export function isRouteHeading(line: string): boolean {
  return line.startsWith('Iface\t');
}

export function parseRouteLine(line: string, byteOrder: ByteOrder): RouteLine {
  const fields = new Fields(line, '/proc/net/route');
  const name = fields.name();
  const destination = formatIPv4Word(fields.hexadecimal(), byteOrder);
  const gateway = formatIPv4Word(fields.hexadecimal(), byteOrder);
  const flags = fields.hexadecimal();
  return {
    interfaceName: name === '*' ? undefined : name,
    destination,
    gateway,
    flags,
    references: fields.unsigned32(),
    uses: fields.unsigned32(),
    metric: fields.unsigned32(),
    prefixLength: prefixLengthOfMask(fields.hexadecimal()),
    mtu: fields.unsigned32(),
    window: fields.unsigned32(),
    rtt: fields.unsigned32(),
  };
}
