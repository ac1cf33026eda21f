import type { AddressCache } from '../address-cache.js';
import type { ByteOrder } from '../reader.js';
/**
 * One line of /proc/net/tcp, udp, udplite, raw, icmp and their IPv6 twins. The kernel writes all of
 * them in one format. net/ipv4/tcp_ipv4.c get_tcp4_sock, net/ipv4/udp.c udp4_format_sock
 */
export interface InetLine {
    family: 'IPv4' | 'IPv6';
    localAddress: string;
    localPort: number;
    remoteAddress: string;
    remotePort: number;
    state: number;
    sendQueue: number;
    receiveQueue: number;
    timer: number;
    /** Until the timer fires, clock ticks (USER_HZ). */
    expiresTicks: number;
    retransmits: number;
    uid: number;
    /** Unanswered probes. */
    probes: number;
    inode: number;
    refCount: number;
    /** Of UDP, UDP-Lite, raw and ping sockets. */
    drops: number | undefined;
}
/** Whether the line is the heading of the file: that of udp begins with a space more. */
export declare function isInetHeading(line: string): boolean;
/** `byteOrder` is that of the machine that wrote the line: addresses are words in it. */
export declare function parseInetLine(line: string, byteOrder: ByteOrder, addresses: AddressCache): InetLine;
