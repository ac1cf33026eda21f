import type { InetSocket, Queues } from './inet.js';

/** A UDP (RFC 768) or UDP-Lite (RFC 3828) socket. */
export interface UdpSocket<Protocol extends 'udp' | 'udplite' = 'udp'>
  extends InetSocket,
    Partial<Queues> {
  protocol: Protocol;
  /** Datagrams dropped since the socket was made. Linux: /proc, or netlink with `details`. */
  drops?: number;
}

export type UdpLiteSocket = UdpSocket<'udplite'>;
