import type { Meanings } from './meaning.js';

/** Of TcpExt: what comes in. net/ipv4/tcp_input.c, tcp_ipv4.c */
export const TCP_RECEIVING: Meanings = {
  TCPHPHits: ['segments with data that were as expected and took the short way'],
  TCPPureAcks: ['ACKs without data that took the long way'],
  TCPHPAcks: ['ACKs without data that were as expected and took the short way'],
  TCPRcvCoalesce: ['segments joined to the one before in the receive queue'],
  TCPBacklogCoalesce: ['segments joined to the one before while a program was using the socket'],
  TCPBacklogDrop: [
    'segments dropped because a program was using the socket and too many waited meanwhile',
    'a program or the processor cannot keep up; more room in the socket buffers helps',
  ],
  PFMemallocDrop: [
    "packets dropped because they took memory from the system's last reserve",
    'the system is out of memory',
  ],
  PruneCalled: [
    'times that the queues of a socket had to be squeezed: they took more than its receive buffer',
    'programs read too slowly, or receive buffers (tcp_rmem) are too small',
  ],
  RcvPruned: [
    'segments dropped because that did not help',
    'data has to be sent again: programs read too slowly, or buffers are too small',
  ],
  OfoPruned: [
    'times that what had come out of order was dropped to make room',
    'data has to be sent again: buffers are too small for the loss on the way',
  ],
  TCPRcvCollapsed: [
    'buffers of a receive queue freed by copying them together',
    'peers send in small pieces, which take more memory than data, to slow readers',
  ],
  TCPOFOQueue: [
    'segments that came out of order and were kept',
    'packets are lost or change order on the way here',
  ],
  TCPOFODrop: [
    'segments that came out of order and were dropped for want of room',
    'receive buffers (tcp_rmem) are too small for the loss on the way',
  ],
  TCPOFOMerge: ['segments that came out of order and partly repeated what was there'],
  TCPRcvQDrop: [
    'segments dropped because the receive queue or the memory of TCP was full',
    'programs read too slowly, or tcp_mem is too small',
  ],
  TCPZeroWindowDrop: [
    'segments dropped because the peer had been told that there is no room',
    'peers send without asking for room, or programs read too slowly',
  ],
  BeyondWindow: [
    'segments dropped because they reach beyond the room that the peer was told of',
    'a peer does not heed the window, or somebody guesses at connections',
  ],
  TCPWantZeroWindowAdv: [
    'times that there was no room, though the peer could not be told so yet',
    'programs read too slowly, or buffers are too small',
  ],
  TCPToZeroWindowAdv: [
    'times that a peer was told to stop: no room',
    'programs here read more slowly than their peers send',
  ],
  TCPFromZeroWindowAdv: ['times that a peer was told to go on: room again'],
  TCPMinTTLDrop: [
    'packets dropped because they had come farther than the program allows (IP_MINTTL)',
    'somebody far away poses as a neighbour, to a routing daemon for instance',
  ],
  DelayedACKs: ['ACKs that were held back, and sent when no data came along to carry them'],
  DelayedACKLocked: ['such ACKs held back longer because a program was using the socket'],
  DelayedACKLost: [
    'segments that came again although they had been acknowledged',
    'ACKs sent from here are lost or late',
  ],
  TCPAckCompressed: ['ACKs that were not sent because a later one told more'],
  BusyPollRxPackets: ['packets that a program fetched from the card itself, by busy polling'],
  IPReversePathFilter: [
    'packets dropped because answers would go out by another interface (rp_filter)',
    'routing is not the same both ways, or senders forge their addresses',
  ],
  ArpFilter: [
    'ARP requests not answered because the answer would go out by another interface (arp_filter)',
    'one network is reached by two interfaces',
  ],
  OutOfWindowIcmps: [
    'ICMP errors passed over because they quote no segment that is under way',
    'somebody tries to break connections with forged errors',
  ],
  LockDroppedIcmps: ['ICMP errors passed over because a program was using the socket'],
};
