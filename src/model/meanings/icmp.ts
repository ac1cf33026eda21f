import type { Family } from '../address.js';
import type { Meanings } from './meaning.js';

/** Of Icmp, for both versions, but for the messages of each type. RFC 4293; net/ipv4/icmp.c */
export const ICMP: Meanings = {
  InMsgs: ['ICMP messages that arrived, faulty ones too'],
  InErrors: [
    'ICMP messages that arrived and were faulty, or could not be acted on',
    'messages are damaged or forged, or quote connections that are not from here',
  ],
  InCsumErrors: [
    'ICMP messages with a wrong checksum; InErrors has them too',
    'something on the way damages packets',
  ],
  OutMsgs: ['ICMP messages sent'],
  OutErrors: [
    'ICMP messages that could not be sent, for want of memory or of a route',
    'memory is short, or there is no way back to those who cause the messages',
  ],
  OutRateLimitGlobal: [
    'ICMP messages not sent because the whole system had sent its share (icmp_msgs_per_sec)',
    'somebody scans this host or sends it much that it must refuse',
  ],
  OutRateLimitHost: [
    'ICMP messages not sent because their receiver had got its share (icmp_ratelimit)',
    'one host keeps on sending what this one must refuse',
  ],
};

/** Types of messages by the names of their counters, without `In` or `Out`. */
export const ICMP_TYPES: Readonly<Record<Family, Readonly<Record<string, number>>>> = {
  IPv4: {
    EchoReps: 0,
    DestUnreachs: 3,
    SrcQuenchs: 4,
    Redirects: 5,
    Echos: 8,
    TimeExcds: 11,
    ParmProbs: 12,
    Timestamps: 13,
    TimestampReps: 14,
    AddrMasks: 17,
    AddrMaskReps: 18,
  },
  IPv6: {
    DestUnreachs: 1,
    PktTooBigs: 2,
    TimeExcds: 3,
    ParmProblems: 4,
    Echos: 128,
    EchoReplies: 129,
    GroupMembQueries: 130,
    GroupMembResponses: 131,
    GroupMembReductions: 132,
    RouterSolicits: 133,
    RouterAdvertisements: 134,
    NeighborSolicits: 135,
    NeighborAdvertisements: 136,
    Redirects: 137,
    MLDv2Reports: 143,
  },
};

/** What operators learn from messages of a type, by the direction and what `icmpTypeName` calls it. */
export const ICMP_RISING: Readonly<Record<string, string>> = {
  'In destination unreachable':
    'hosts, ports or networks that are used from here refuse or cannot be reached',
  'In packet too big': 'a link on the way has a smaller MTU than packets sent from here',
  'In time exceeded': 'packets from here go round in a loop, or a path is traced',
  'In parameter problem': 'somebody finds fault with the headers of packets sent from here',
  'In source quench': 'an old router asks to send less; nothing heeds it today',
  'In redirect': 'routes are configured such that packets take a hop too many, or are forged',
  'In router advertisement': 'a router announces itself often, or there are several',
  'In neighbour solicitation': 'others look for this host; many at once are a scan of the network',
  'Out destination unreachable': 'others send to ports or hosts here that are not there, or scan',
  'Out packet too big': 'others send packets through here that the next link cannot take',
  'Out time exceeded': 'packets that pass through here go round in a loop, or a path is traced',
  'Out parameter problem': 'packets with headers that make no sense arrive',
  'Out redirect': 'hosts nearby send through here what they could send straight on',
};
