import { DecodeError } from '../../model/errors.js';
import { checkCounterName, parseCounterValue } from './counter-value.js';

/** One value of /proc/net/snmp or /proc/net/netstat, and its names as they stand there. */
export interface SnmpItem {
  group: string;
  name: string;
  value: bigint;
}

const SOURCE = '/proc/net/snmp group';

/**
 * Two lines of /proc/net/snmp or /proc/net/netstat: `Udp: InDatagrams NoPorts`, and below them the
 * values, `Udp: 3 0`. net/ipv4/proc.c snmp_seq_show, netstat_seq_show
 */
export function parseSnmpGroup(names: string, values: string): SnmpItem[] {
  const [group = '', ...columns] = names.trim().split(/ +/);
  const [same, ...figures] = values.trim().split(/ +/);
  if (!group.endsWith(':') || same !== group || columns.length !== figures.length) {
    const found = `${columns.length} names and ${figures.length} values`;
    throw new DecodeError(SOURCE, names.length, `${group.slice(0, 20)} ${found}`);
  }
  const title = checkCounterName(group, SOURCE).slice(0, -1);
  return columns.map((name, at) => ({
    group: title,
    name: checkCounterName(name, SOURCE),
    value: parseCounterValue(figures[at] as string, SOURCE),
  }));
}
