/** One value of /proc/net/snmp6 or /proc/net/sctp/snmp; the name has its group in front. */
export interface Snmp6Item {
    name: string;
    value: bigint;
}
/** `Ip6InReceives <tab> 17`. net/ipv6/proc.c snmp6_seq_show, net/sctp/proc.c sctp_snmp_seq_show */
export declare function parseSnmp6Line(line: string): Snmp6Item;
