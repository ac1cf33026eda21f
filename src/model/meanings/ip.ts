import type { Meanings } from './meaning.js';

/** Of Ip and IpExt, and of IPv6, which keeps the same in one group. RFC 4293; net/ipv4/proc.c */
export const IP: Meanings = {
  Forwarding: ['whether packets for others are passed on: 1 yes, 2 no'],
  DefaultTTL: ['hops that a packet may take where its sender does not say'],
  InReceives: [
    'packets that arrived, faulty ones too; several that were merged on arrival are one',
  ],
  InHdrErrors: [
    'packets dropped for a fault in their header: length, version, checksum, hops used up',
    'a router, a tunnel or a cable damages packets, or they go round in a loop',
  ],
  InTooBigErrors: [
    'packets to pass on that were larger than the next link takes',
    'a tunnel or a link with a small MTU lies on the way, and senders have yet to learn of it',
  ],
  InNoRoutes: [
    'packets to pass on for which there was no route',
    'a route is missing here, or others send what does not belong here',
  ],
  InAddrErrors: [
    'packets dropped because their destination is not to be reached through this host',
    'packets for others come in while forwarding is off, or with addresses that make no sense',
  ],
  ForwDatagrams: ['packets passed on to another host'],
  OutForwDatagrams: ['packets passed on to another host'],
  InUnknownProtos: [
    'packets dropped because nothing here speaks the protocol that they carry',
    'somebody sends a protocol that is not configured here, or scans',
  ],
  InTruncatedPkts: [
    'packets shorter than their header says',
    'a driver, a network card or a tunnel cuts packets',
  ],
  InDiscards: [
    'faultless packets that were dropped on arrival for want of memory and the like',
    'the system is short of memory for packets',
  ],
  InDelivers: ['packets handed to TCP, UDP, ICMP or whatever else they carry'],
  OutRequests: ['packets that protocols here asked to be sent, not counting those passed on'],
  OutTransmits: ['packets handed to a network interface: own ones, passed on ones, fragments'],
  OutDiscards: [
    'faultless packets that were dropped before they were sent, for want of room and the like',
    'a queue of an interface overflows, a firewall drops what goes out, or memory is short',
  ],
  OutNoRoutes: [
    'packets that were not sent because there was no route to their destination',
    'a route is missing, or a program uses an address that cannot be reached',
  ],
  RoutingDiscards: [
    'routes that were dropped though they were good, to make room for others',
    'the system is short of memory for routes',
  ],
  NumIf: ['interfaces that there are'],
  NumAddr: ['addresses that this system has'],
  NumRoutes: ['routes that there are'],
  ReasmTimeout: [
    'packets given up because not all of their fragments came in time',
    'fragments are lost on the way, or a flood of lone fragments is sent',
  ],
  ReasmReqds: [
    'fragments that arrived and had to be put together',
    'senders use packets larger than the path takes, which costs much and fails easily',
  ],
  ReasmOKs: ['packets put together from fragments'],
  ReasmFails: [
    'times that fragments could not be put together: late, overlapping, no room for them',
    'fragments are lost, or more come in than ipfrag_high_thresh has room for',
  ],
  ReasmOverlaps: [
    'fragments dropped because they overlap others of the same packet',
    'somebody sends crafted fragments',
  ],
  FragOKs: ['packets that were cut into fragments'],
  FragFails: [
    'packets that had to be cut and were not allowed to be, or could not be',
    'path MTU discovery is at work; if it goes on, the ICMP messages of it are filtered somewhere',
  ],
  FragCreates: ['fragments made'],
  InMcastPkts: ['multicast packets that arrived'],
  OutMcastPkts: ['multicast packets sent'],
  InBcastPkts: ['broadcast packets that arrived'],
  OutBcastPkts: ['broadcast packets sent'],
  InOctets: ['bytes that arrived in packets, their headers included'],
  OutOctets: ['bytes sent in packets, their headers included'],
  InMcastOctets: ['bytes that arrived in multicast packets'],
  OutMcastOctets: ['bytes sent in multicast packets'],
  InBcastOctets: ['bytes that arrived in broadcast packets'],
  OutBcastOctets: ['bytes sent in broadcast packets'],
  InCsumErrors: [
    'packets with a wrong checksum in the header; InHdrErrors has them too',
    'something on the way damages packets',
  ],
  InNoECTPkts: ['packets as they were sent that do not take part in congestion notification'],
  InECT1Pkts: ['packets as they were sent that are marked ECT(1): congestion notification, L4S'],
  InECT0Pkts: ['packets as they were sent that are marked ECT(0): congestion notification'],
  InCEPkts: [
    'packets as they were sent that a router marked: congestion experienced',
    'a queue on the way here fills, and its router says so before it drops',
  ],
};
