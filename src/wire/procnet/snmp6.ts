import { DecodeError } from '../../model/errors.js';
import { checkCounterName, parseCounterValue } from './counter-value.js';

/** One value of /proc/net/snmp6 or /proc/net/sctp/snmp; the name has its group in front. */
export interface Snmp6Item {
  name: string;
  value: bigint;
}

const SOURCE = '/proc/net/snmp6 line';

/** `Ip6InReceives <tab> 17`. net/ipv6/proc.c snmp6_seq_show, net/sctp/proc.c sctp_snmp_seq_show */
export function parseSnmp6Line(line: string): Snmp6Item {
  const [name = '', value, ...more] = line.trim().split(/[ \t]+/);
  if (value === undefined || more.length > 0) {
    throw new DecodeError(SOURCE, line.length, 'not a name and a value');
  }
  return { name: checkCounterName(name, SOURCE), value: parseCounterValue(value, SOURCE) };
}
