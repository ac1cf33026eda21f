import type { Meanings } from './meaning.js';

/** Of Sctp. RFC 3873; net/sctp/proc.c */
export const SCTP: Meanings = {
  CurrEstab: ['associations that exist now'],
  ActiveEstabs: ['associations made that this host asked for'],
  PassiveEstabs: ['associations made that others asked for'],
  Aborteds: [
    'associations that ended by an ABORT, from either side',
    'programs break off, or peers are lost',
  ],
  Shutdowns: ['associations that ended in order'],
  OutOfBlues: [
    'packets that belong to no association here',
    'a peer did not notice a restart, or somebody scans',
  ],
  ChecksumErrors: [
    'packets with a wrong checksum',
    'something on the way damages packets, or a card that is to compute the checksum does not',
  ],
  OutCtrlChunks: ['control chunks sent, without retransmitted ones'],
  OutOrderChunks: ['data chunks sent that must arrive in order, without retransmitted ones'],
  OutUnorderChunks: ['data chunks sent that may arrive in any order, without retransmitted ones'],
  InCtrlChunks: ['control chunks that arrived, without repeated ones'],
  InOrderChunks: ['data chunks that arrived and must be in order, without repeated ones'],
  InUnorderChunks: ['data chunks that arrived and may be in any order, without repeated ones'],
  FragUsrMsgs: ['messages of programs that were sent in more than one piece'],
  ReasmUsrMsgs: ['messages of programs that were put together from pieces'],
  OutSCTPPacks: ['packets sent, retransmitted ones too'],
  InSCTPPacks: ['packets that arrived, repeated ones too'],
};
