import type { ByteOrder } from '../reader.js';
import { formatIPv4Word } from './address-text.js';
import { Fields } from './fields.js';

/**
 * A line of /proc/net/rt_cache: what Linux learned of a destination. Since Linux 3.6 the file has
 * nothing but its heading. net/ipv4/route.c rt_cache_seq_show
 */
export interface RtCacheLine {
  interfaceName: string | undefined;
  destination: string;
  gateway: string;
  /** RTCF_*. */
  flags: number;
  references: number;
  uses: number;
  metric: number;
  source: string;
  /** 40 more than the largest segment to offer; 0 where none is set. */
  mtu: number;
  window: number;
  /** Milliseconds. */
  rtt: number;
  tos: number;
  /** The address of this system that the packets go to or come from. */
  specificDestination: string;
}

export function parseRtCacheLine(line: string, byteOrder: ByteOrder): RtCacheLine {
  const fields = new Fields(line, '/proc/net/rt_cache');
  const name = fields.name();
  const address = () => formatIPv4Word(fields.hexadecimal(), byteOrder);
  const row: RtCacheLine = {
    interfaceName: name === '*' ? undefined : name,
    destination: address(),
    gateway: address(),
    flags: fields.hexadecimal(),
    references: fields.unsigned32(),
    uses: fields.unsigned32(),
    metric: fields.unsigned32(),
    source: address(),
    mtu: fields.unsigned32(),
    window: fields.unsigned32(),
    rtt: fields.unsigned32(),
    tos: fields.hexadecimal(),
    specificDestination: '',
  };
  // How the header of the hardware is kept: references, and whether it is up to date.
  fields.skip(2);
  row.specificDestination = address();
  return row;
}
