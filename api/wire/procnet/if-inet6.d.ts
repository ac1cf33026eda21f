/** A line of /proc/net/if_inet6: an IPv6 address. net/ipv6/addrconf.c if6_seq_show */
export interface Inet6AddressLine {
    address: string;
    interfaceIndex: number;
    prefixLength: number;
    /** IPV6_ADDR_*, the bits of the scope alone: 0x10 host, 0x20 link, 0x40 site, 0 global. */
    scope: number;
    /** IFA_F_*, the first eight. */
    flags: number;
    interfaceName: string;
}
export declare function parseInet6AddressLine(line: string): Inet6AddressLine;
