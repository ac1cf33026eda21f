import type { Phrases } from './phrases.js';

/** Icmp. */
export const ICMP: Phrases = {
  always: {
    InErrors: '# input ICMP message failed',
    InMsgs: '# ICMP messages received',
    OutErrors: '# ICMP messages failed',
    OutMsgs: '# ICMP messages sent',
  },
  input: {
    InAddrMaskReps: 'address mask replies: #',
    InAddrMasks: 'address mask request: #',
    InDestUnreachs: 'destination unreachable: #',
    InEchoReps: 'echo replies: #',
    InEchos: 'echo requests: #',
    InParmProbs: 'wrong parameters: #',
    InRedirects: 'redirects: #',
    InSrcQuenchs: 'source quenches: #',
    InTimeExcds: 'timeout in transit: #',
    InTimestampReps: 'timestamp reply: #',
    InTimestamps: 'timestamp request: #',
  },
  output: {
    OutAddrMaskReps: 'address mask replies: #',
    OutAddrMasks: 'address mask requests: #',
    OutDestUnreachs: 'destination unreachable: #',
    OutEchoReps: 'echo replies: #',
    OutEchos: 'echo requests: #',
    OutParmProbs: 'wrong parameters: #',
    OutRedirects: 'redirect: #',
    OutSrcQuenchs: 'source quench: #',
    OutTimeExcds: 'time exceeded: #',
    OutTimestampReps: 'timestamp replies: #',
    OutTimestamps: 'timestamp requests: #',
  },
};

/** Icmp6. */
export const ICMP6: Phrases = {
  always: {
    InErrors: '# input ICMP message failed',
    InMsgs: '# ICMP messages received',
    OutMsgs: '# ICMP messages sent',
  },
  input: {
    InDestUnreachs: 'destination unreachable: #',
    InEchoReplies: 'echo replies: #',
    InEchos: 'echo requests: #',
    InGroupMembQueries: 'group member queries: #',
    InGroupMembReductions: 'group member reductions: #',
    InGroupMembResponses: 'group member responses: #',
    InNeighborAdvertisements: 'neighbour advertisement: #',
    InNeighborSolicits: 'neighbour solicits: #',
    InParmProblems: 'parameter problem: #',
    InPktTooBigs: 'packets too big: #',
    InRedirects: 'redirects: #',
    InRouterAdvertisements: 'router advertisement: #',
    InRouterSolicits: 'router solicits: #',
    InTimeExcds: 'received ICMPv6 time exceeded: #',
  },
  output: {
    OutDestUnreachs: 'destination unreachable: #',
    OutEchoReplies: 'echo replies: #',
    OutEchos: 'echo requests: #',
    OutGroupMembQueries: 'group member queries: #',
    OutGroupMembReductions: 'group member reductions: #',
    OutGroupMembResponses: 'group member responses: #',
    OutNeighborAdvertisements: 'neighbor advertisements: #',
    OutNeighborSolicits: 'neighbor solicits: #',
    OutParmProblems: 'parameter problem: #',
    OutPktTooBigs: 'packets too big: #',
    OutRedirects: 'redirects: #',
    OutRouterSolicits: 'router solicits: #',
    OutTimeExcds: 'sent ICMPv6 time exceeded: #',
  },
};
