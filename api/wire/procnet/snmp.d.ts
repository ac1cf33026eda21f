/** One value of /proc/net/snmp or /proc/net/netstat, and its names as they stand there. */
export interface SnmpItem {
    group: string;
    name: string;
    value: bigint;
}
/**
 * Two lines of /proc/net/snmp or /proc/net/netstat: `Udp: InDatagrams NoPorts`, and below them the
 * values, `Udp: 3 0`. net/ipv4/proc.c snmp_seq_show, netstat_seq_show
 */
export declare function parseSnmpGroup(names: string, values: string): SnmpItem[];
