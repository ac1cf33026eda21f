import type { Meanings } from './meaning.js';

/** Of Udp and UdpLite, for both versions. RFC 4113, RFC 5097; net/ipv4/udp.c */
export const UDP: Meanings = {
  InDatagrams: ['datagrams that programs here received'],
  NoPorts: [
    'datagrams for a port on which no program listens',
    'a server here is down, or somebody scans, or answers come after the asker has left',
  ],
  InErrors: [
    'datagrams that were for a program here and did not reach it, whatever the reason',
    'see RcvbufErrors, InCsumErrors and MemErrors, which are counted here too',
  ],
  NumAddrs: ['sockets that are bound to an address and a port'],
  OutDatagrams: ['datagrams sent'],
  RcvbufErrors: [
    'datagrams dropped because the receive buffer of their socket was full',
    'a program reads too slowly, or its receive buffer (SO_RCVBUF, rmem_max) is too small',
  ],
  SndbufErrors: [
    'datagrams not sent because a send buffer or the queue of an interface was full',
    'programs send faster than the interface does, or the send buffer is too small',
  ],
  InCsumErrors: [
    'datagrams with a wrong checksum; InErrors has them too',
    'something on the way, or a network card, damages packets',
  ],
  IgnoredMulti: [
    'multicast and broadcast datagrams that no socket here wanted',
    'groups are sent here that nobody here has joined',
  ],
  MemErrors: [
    'datagrams dropped because UDP as a whole may take no more memory (udp_mem)',
    'many sockets hold unread data at once; the limit or the readers are at fault',
  ],
};
