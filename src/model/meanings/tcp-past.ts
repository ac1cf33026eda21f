import type { Meanings } from './meaning.js';

/** Of TcpExt: what kernels counted once and count no more; captures of old machines have them. */
export const TCP_PAST: Meanings = {
  TCPPrequeued: ['segments left to the program that waited for them; until 4.14'],
  TCPPrequeueDropped: ['such segments that were dropped; until 4.14'],
  TCPDirectCopyFromBacklog: [
    'bytes copied to the program from segments that had waited; until 4.14',
  ],
  TCPDirectCopyFromPrequeue: ['bytes copied to the program by itself; until 4.14'],
  TCPHPHitsToUser: ['segments as expected that were copied to the program at once; until 4.14'],
  TCPSchedulerFailed: ['times that the program came too late for that; until 4.14'],
  TCPFACKReorder: [
    'times that segments were found to arrive in another order, by FACK; until 4.15',
  ],
  TCPForwardRetrans: ['segments sent again in the hope that they were lost; until 4.15'],
  TCPLoss: ['segments taken for lost; old kernels alone'],
  TCPAbortOnSyn: ['connections reset because of a SYN out of place; old kernels alone'],
};
