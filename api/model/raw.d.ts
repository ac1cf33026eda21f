import type { InetSocket, Queues } from './inet.js';
/** A raw IP socket: `localPort` is the IP protocol that it takes. */
export interface RawSocket extends InetSocket, Queues {
    protocol: 'raw';
    drops?: number;
}
/** A ping socket, IPPROTO_ICMP or IPPROTO_ICMPV6: `localPort` is the echo identifier. Linux. */
export interface IcmpSocket extends InetSocket, Queues {
    protocol: 'icmp';
    drops?: number;
}
