import type { Meanings } from './meaning.js';

/** Of Tcp. RFC 4022; net/ipv4/tcp*.c */
export const TCP: Meanings = {
  RtoAlgorithm: ['how the time until a retransmission is found: 1 another way than the RFC names'],
  RtoMin: ['least time until a retransmission, milliseconds'],
  RtoMax: ['most time until a retransmission, milliseconds'],
  MaxConn: ['connections that there may be; -1: no fixed limit'],
  ActiveOpens: ['connections begun from here'],
  PassiveOpens: ['connections begun by others and taken here'],
  AttemptFails: [
    'connections that failed before they were made, whoever began them',
    'servers that are used from here refuse, or half-open connections to here are given up',
  ],
  EstabResets: [
    'connections that ended by a reset',
    'programs at either end break off, or a firewall forgets connections that are still in use',
  ],
  CurrEstab: ['connections that exist now: in the states ESTABLISHED and CLOSE_WAIT'],
  NumConns: ['connections that exist now, in whatever state but LISTEN'],
  InSegs: ['segments that arrived, faulty ones too; several that were merged on arrival are one'],
  OutSegs: ['segments sent, without retransmitted ones'],
  RetransSegs: [
    'segments sent again',
    'packets are lost on the way or come late; compare with OutSegs: more than some in a hundred hurt',
  ],
  InErrs: [
    'segments that arrived and were faulty: checksum, length',
    'something on the way damages packets, or somebody crafts them',
  ],
  OutRsts: [
    'segments sent that reset a connection',
    'others connect to closed ports here, or programs here close before all was read',
  ],
  InCsumErrors: [
    'segments with a wrong checksum; InErrs has them too',
    'something on the way, or a network card, damages packets',
  ],
};
