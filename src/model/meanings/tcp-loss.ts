import type { Meanings } from './meaning.js';

/** Of TcpExt: loss, and what is done about it. net/ipv4/tcp_input.c, tcp_timer.c, tcp_output.c */
export const TCP_LOSS: Meanings = {
  TCPTimeouts: [
    'times that nothing was acknowledged until the retransmission timer ran out',
    'peers are gone or paths are broken; each costs a connection a fifth of a second or more',
  ],
  TCPLossProbes: ['probes sent because the end of what was sent stayed unacknowledged'],
  TCPLossProbeRecovery: ['losses at the end of what was sent that such a probe found and mended'],
  TCPRenoRecovery: [
    'times that loss was noticed by repeated ACKs, on connections without SACK',
    'packets are lost on the way',
  ],
  TCPSackRecovery: [
    'times that loss was noticed by selective ACKs',
    'packets are lost on the way; the path has little room or a fault',
  ],
  TCPFastRetrans: ['segments sent again before the timer ran out'],
  TCPSlowStartRetrans: ['segments sent again after the timer had run out'],
  TCPLostRetransmit: [
    'segments sent again that were lost again',
    'loss is heavy, or a policer on the way drops all beyond its rate',
  ],
  TCPRetransFail: [
    'segments that could not be sent again: no memory, no route, a full queue below',
    'the fault is in this host: its queues, its memory or its routes',
  ],
  TCPRenoFailures: ['timeouts of connections without SACK whose segments had come out of order'],
  TCPSackFailures: ['timeouts of connections with SACK whose segments had come out of order'],
  TCPLossFailures: [
    'timeouts of connections that were mending a timeout already',
    'loss is so heavy that what is sent again is lost too',
  ],
  TCPRenoRecoveryFail: ['timeouts of connections that were mending loss without SACK'],
  TCPSackRecoveryFail: ['timeouts of connections that were mending loss with SACK'],
  TCPSACKReneging: [
    'times that a peer dropped what it had said to have: its selective ACK was taken back',
    'a peer is very short of memory, or a device on the way changes selective ACKs',
  ],
  TCPSACKReorder: ['times that segments were found to arrive in another order, by selective ACKs'],
  TCPRenoReorder: ['times that segments were found to arrive in another order, by repeated ACKs'],
  TCPTSReorder: ['times that segments were found to arrive in another order, when a gap closed'],
  TCPFullUndo: ['times that sending went back to its speed: all of a loss proved to be none'],
  TCPPartialUndo: ['times that sending went back to its speed: a part of a loss proved to be none'],
  TCPDSACKUndo: ['times that sending went back to its speed: the peer had got everything twice'],
  TCPLossUndo: ['times that sending went back to its speed: a timeout proved to be too early'],
  TCPSpuriousRTOs: [
    'timeouts that proved to be too early: the ACK was on its way',
    'delays vary much: a radio link, a queue that fills and empties',
  ],
  TCPSpuriousRtxHostQueues: [
    'segments not sent again because the first copy had not even left this host',
    'queues of this host, of an interface or of traffic shaping, are too long or stand still',
  ],
  TCPDSACKOldSent: [
    'times that a peer was told that it sent again what had been acknowledged',
    'ACKs sent from here are lost or late',
  ],
  TCPDSACKOfoSent: ['times that a peer was told that a segment out of order came twice'],
  TCPDSACKRecv: [
    'times that a peer told that what was sent again had arrived before',
    'segments are sent again without need: order changes on the way, or ACKs are lost',
  ],
  TCPDSACKRecvSegs: ['segments that peers told to have got twice'],
  TCPDSACKOfoRecv: ['times that a peer told that a segment out of order came twice'],
  TCPDSACKIgnoredOld: ['such reports that were passed over: too old to tell anything'],
  TCPDSACKIgnoredNoUndo: ['such reports that were passed over: nothing had been sent again'],
  TCPDSACKIgnoredDubious: [
    'such reports that were passed over: more was said to have come twice than was sent',
    'a peer or a device on the way makes up reports',
  ],
  TCPSACKDiscard: [
    'selective ACKs that make no sense and were passed over',
    'a device on the way rewrites sequence numbers and forgets the selective ACKs',
  ],
  TCPSackShifted: [
    'buffers of which a part was joined to the one before when a selective ACK came',
  ],
  TCPSackMerged: ['buffers that were joined to the one before whole when a selective ACK came'],
  TCPSackShiftFallback: ['buffers that could not be joined so'],
  TcpTimeoutRehash: [
    'times that a connection tried for another path after a timeout, by a new flow hash',
    'peers are gone, or one of several paths is broken',
  ],
  TcpDuplicateDataRehash: [
    'times that ACKs tried for another path because the peer sent the same again and again',
    'one of several paths back is broken',
  ],
  TCPPLBRehash: ['times that a connection tried for another path because its own is congested'],
  TCPMTUPFail: ['probes for a larger MTU of the path that were lost'],
  TCPMTUPSuccess: ['probes for a larger MTU of the path that arrived'],
};
