import type { Phrases } from './phrases.js';

/** Ip. Forwarding has a phrase too, but net-tools does not find it. */
export const IP: Phrases = {
  always: {
    ForwDatagrams: '# forwarded',
    InDelivers: '# incoming packets delivered',
    InDiscards: '# incoming packets discarded',
    InReceives: '# total packets received',
    OutRequests: '# requests sent out',
  },
  counted: {
    FragCreates: '# fragments created',
    FragFails: '# outgoing packets failed fragmentation',
    FragOKs: '# outgoing packets fragmented ok',
    InAddrErrors: '# with invalid addresses',
    InHdrErrors: '# with invalid headers',
    InUnknownProtos: '# with unknown protocol',
    OutDiscards: '# outgoing packets dropped',
    OutNoRoutes: '# dropped because of missing route',
    ReasmFails: '# packet reassemblies failed',
    ReasmOKs: '# packets reassembled ok',
    ReasmReqds: '# reassemblies required',
    ReasmTimeout: '# fragments dropped after timeout',
  },
  never: ['DefaultTTL'],
};

/** Ip6. */
export const IP6: Phrases = {
  always: {
    InDelivers: '# incoming packets delivered',
    InDiscards: '# incoming packets discarded',
    InReceives: '# total packets received',
    OutForwDatagrams: '# forwarded',
    OutRequests: '# requests sent out',
  },
  counted: {
    FragCreates: '# fragments created',
    FragFails: '# outgoing packets failed fragmentation',
    FragOKs: '# outgoing packets fragmented ok',
    InAddrErrors: '# with invalid addresses',
    InHdrErrors: '# with invalid headers',
    InMcastPkts: '# incoming multicast packets',
    InNoRoutes: '# incoming packets with no route',
    InTooBigErrors: '# with packets too big',
    InTruncatedPkts: '# with truncated packets',
    InUnknownProtos: '# with unknown protocol',
    OutDiscards: '# outgoing packets dropped',
    OutMcastPkts: '# outgoing multicast packets',
    OutNoRoutes: '# dropped because of missing route',
    ReasmFails: '# packet reassemblies failed',
    ReasmOKs: '# packets reassembled ok',
    ReasmReqds: '# reassemblies required',
    ReasmTimeout: '# fragments dropped after timeout',
  },
};
