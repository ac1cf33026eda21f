import type { Meanings } from './meaning.js';

/** Of TcpExt: what goes out, and how fast. net/ipv4/tcp_output.c, tcp_cubic.c */
export const TCP_SENDING: Meanings = {
  TCPOrigDataSent: [
    'segments with data sent for the first time; RetransSegs is to be held against it',
  ],
  TCPDelivered: ['segments that were acknowledged in any way'],
  TCPDeliveredCE: [
    'segments that were acknowledged as marked: congestion experienced',
    'a queue on the way fills, and its router says so before it drops',
  ],
  TCPAutoCorking: ['times that a small piece waited for more to be sent with it'],
  TCPWinProbe: [
    'probes sent to peers that had said to have no room',
    'programs at the other end read too slowly',
  ],
  TCPKeepAlive: ['probes sent to see whether a silent peer is still there'],
  TCPWqueueTooBig: [
    'times that a segment was not cut because the send queue was too large already',
    'a peer sends selective ACKs made to use up memory (CVE-2019-11478)',
  ],
  TCPMemoryPressures: [
    'times that the memory of TCP ran low (tcp_mem): buffers stop growing',
    'too many connections hold too much; raise tcp_mem or find who does not read',
  ],
  TCPMemoryPressuresChrono: [
    'milliseconds during which the memory of TCP was low',
    'as TCPMemoryPressures, by how long',
  ],
  TCPHystartTrainDetect: [
    'times that slow start ended early: ACKs came close together for too long',
  ],
  TCPHystartTrainCwnd: ['sum of the congestion windows at which it did'],
  TCPHystartDelayDetect: ['times that slow start ended early: the delay grew'],
  TCPHystartDelayCwnd: ['sum of the congestion windows at which it did'],
};
