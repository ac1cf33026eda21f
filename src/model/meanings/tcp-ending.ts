import type { Meanings } from './meaning.js';

/** Of TcpExt: how connections end, and what guards them. net/ipv4/tcp.c, inet_timewait_sock.c */
export const TCP_ENDING: Meanings = {
  TCPAbortOnData: [
    'connections reset because data came after the program had closed, or it closed with linger 0',
    'peers go on sending, or programs break off on purpose (SO_LINGER)',
  ],
  TCPAbortOnClose: [
    'connections reset because the program closed without reading everything',
    'programs give up in the middle of an answer',
  ],
  TCPAbortOnMemory: [
    'connections reset because there were too many without a program, or no memory for them',
    'tcp_max_orphans or tcp_mem is reached; peers do not end their connections',
  ],
  TCPAbortOnTimeout: [
    'connections given up because a timer ran out too often: retransmission, probe, keepalive',
    'peers vanish without a word: crashes, cut lines, firewalls that forget connections',
  ],
  TCPAbortOnLinger: [
    'connections reset because the program wanted no wait for the peer (TCP_LINGER2)',
  ],
  TCPAbortFailed: [
    'resets that could not be sent, for want of memory',
    'the system is out of memory',
  ],
  TW: ['connections that went into TIME_WAIT, or wait for the end of the peer in its stead'],
  TWKilled: ['connections that did so for four seconds or less'],
  TWRecycled: [
    'connections in TIME_WAIT whose addresses a new connection took over (tcp_tw_reuse)',
  ],
  TCPTimeWaitOverflow: [
    'connections that ended without TIME_WAIT because there were too many (tcp_max_tw_buckets)',
    'many short connections; stray segments may fall into new ones',
  ],
  PAWSEstab: [
    'segments dropped because their timestamp is older than one that came before',
    'old copies are about, or several hosts share an address behind one NAT',
  ],
  PAWSOldAck: ['old ACKs without data dropped because of their timestamp: no harm'],
  PAWSTimewait: ['segments for a connection in TIME_WAIT dropped because of their timestamp'],
  TCPChallengeACK: [
    'ACKs sent to ask a peer whether a reset, a SYN or an ACK out of place was its own',
    'somebody tries to break connections, or peers restarted and begin anew',
  ],
  TCPSYNChallenge: [
    'such questions because of a SYN to a connection that exists',
    'peers restarted and begin anew with the same port, or somebody tries to break connections',
  ],
  TCPACKSkippedSynRecv: [
    'repeated ACKs not sent, to a half-open connection (tcp_invalid_ratelimit)',
  ],
  TCPACKSkippedPAWS: ['repeated ACKs not sent, to segments with an old timestamp'],
  TCPACKSkippedSeq: ['repeated ACKs not sent, to segments outside of the window'],
  TCPACKSkippedFinWait2: ['repeated ACKs not sent, in FIN_WAIT_2'],
  TCPACKSkippedTimeWait: ['repeated ACKs not sent, in TIME_WAIT'],
  TCPACKSkippedChallenge: ['questions not sent because too many had been sent (TCPChallengeACK)'],
  TCPMD5NotFound: [
    'segments dropped because they have no MD5 signature and should',
    'a peer, of BGP say, has no key configured, or somebody else sends',
  ],
  TCPMD5Unexpected: [
    'segments dropped because they have an MD5 signature and should not',
    'the key is configured at one end alone',
  ],
  TCPMD5Failure: [
    'segments dropped because their MD5 signature is wrong',
    'the keys at both ends differ, or somebody forges segments',
  ],
  TCPAORequired: [
    'segments dropped because they are not signed (TCP-AO) and must be',
    'a peer has no key configured, or somebody else sends',
  ],
  TCPAOBad: [
    'segments dropped because their signature (TCP-AO) is wrong',
    'the keys at both ends differ, or somebody forges segments',
  ],
  TCPAOKeyNotFound: [
    'segments dropped because they are signed (TCP-AO) with a key that is not known here',
    'keys were changed at one end alone',
  ],
  TCPAOGood: ['segments whose signature (TCP-AO) is right'],
  TCPAODroppedIcmps: ['ICMP errors passed over because the connection is signed (TCP-AO)'],
};
