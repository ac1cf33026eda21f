import { Fields } from './fields.js';

/** A line of /proc/net/igmp6. net/ipv6/mcast.c igmp6_mc_seq_show */
export interface Igmp6Line {
  interfaceIndex: number;
  interfaceName: string;
  address: string;
  users: number;
  /** MAF_*. include/net/if_inet6.h */
  flags: number;
  /** Until the report, clock ticks; 0 where no timer is running. */
  timer: number;
}

export function parseIgmp6Line(line: string): Igmp6Line {
  const fields = new Fields(line, '/proc/net/igmp6');
  return {
    interfaceIndex: fields.decimal(),
    interfaceName: fields.name(),
    address: fields.ipv6(),
    users: fields.decimal(),
    flags: fields.hexadecimal(),
    // Printed with a sign: the timer may be late.
    timer: fields.unsigned32() | 0,
  };
}
