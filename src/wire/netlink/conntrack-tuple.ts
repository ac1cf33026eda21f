import type { TrackedTuple } from '../../model/conntrack.js';
import type { AddressCache } from '../address-cache.js';
import type { Reader } from '../reader.js';
import { Attributes } from './attribute.js';

/** CTA_TUPLE_*, CTA_IP_*, CTA_PROTO_*. include/uapi/linux/netfilter/nfnetlink_conntrack.h */
const CTA_TUPLE = { IP: 1, PROTO: 2, ZONE: 3 } as const;
const CTA_IP = { V4_SRC: 1, V4_DST: 2, V6_SRC: 3, V6_DST: 4 } as const;
const CTA_PROTO = {
  NUM: 1,
  SRC_PORT: 2,
  DST_PORT: 3,
  ICMP_ID: 4,
  ICMP_TYPE: 5,
  ICMP_CODE: 6,
  ICMPV6_ID: 7,
  ICMPV6_TYPE: 8,
  ICMPV6_CODE: 9,
} as const;

const IPPROTO_GRE = 47;

/** What tells the packets of one direction, and the number of their protocol. */
export interface ConntrackTuple {
  protocol: number;
  tuple: TrackedTuple;
}

/** The value of CTA_TUPLE_ORIG, CTA_TUPLE_REPLY or CTA_TUPLE_MASTER. */
export function readConntrackTuple(reader: Reader, addresses: AddressCache): ConntrackTuple {
  const { offset, end } = reader;
  const tuple: Partial<TrackedTuple> = {};
  let protocol: number | undefined;
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type === CTA_TUPLE.IP) readAddresses(value, tuple, addresses);
    else if (type === CTA_TUPLE.PROTO) protocol = readProtocol(value, tuple);
    else if (type === CTA_TUPLE.ZONE) tuple.zone = value.networkU16();
  }
  const { sourceAddress, destinationAddress } = tuple;
  if (protocol === undefined || sourceAddress === undefined || destinationAddress === undefined) {
    return reader.within(offset, end).fail('a tuple without addresses or protocol');
  }
  return { protocol, tuple: { sourceAddress, destinationAddress, ...tuple } };
}

function readAddresses(
  reader: Reader,
  tuple: Partial<TrackedTuple>,
  addresses: AddressCache,
): void {
  const attributes = new Attributes(reader);
  while (attributes.advance()) readAddress(attributes.type, attributes.value, tuple, addresses);
}

function readAddress(
  type: number,
  value: Reader,
  tuple: Partial<TrackedTuple>,
  addresses: AddressCache,
): void {
  switch (type) {
    case CTA_IP.V4_SRC:
      tuple.sourceAddress = addresses.ipv4(value.slice(4), 0);
      break;
    case CTA_IP.V4_DST:
      tuple.destinationAddress = addresses.ipv4(value.slice(4), 0);
      break;
    case CTA_IP.V6_SRC:
      tuple.sourceAddress = addresses.ipv6(value.slice(16), 0);
      break;
    case CTA_IP.V6_DST:
      tuple.destinationAddress = addresses.ipv6(value.slice(16), 0);
      break;
  }
}

/** Answers the number of the protocol, which comes first. */
function readProtocol(reader: Reader, tuple: Partial<TrackedTuple>): number | undefined {
  let protocol: number | undefined;
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    if (attributes.type === CTA_PROTO.NUM) protocol = attributes.value.u8();
    else readPart(attributes.type, attributes.value, tuple, protocol === IPPROTO_GRE);
  }
  return protocol;
}

/** GRE calls its call ids ports. */
function readPart(type: number, value: Reader, tuple: Partial<TrackedTuple>, isGre: boolean): void {
  switch (type) {
    case CTA_PROTO.SRC_PORT:
      tuple[isGre ? 'sourceKey' : 'sourcePort'] = value.networkU16();
      break;
    case CTA_PROTO.DST_PORT:
      tuple[isGre ? 'destinationKey' : 'destinationPort'] = value.networkU16();
      break;
    case CTA_PROTO.ICMP_ID:
    case CTA_PROTO.ICMPV6_ID:
      tuple.icmpId = value.networkU16();
      break;
    case CTA_PROTO.ICMP_TYPE:
    case CTA_PROTO.ICMPV6_TYPE:
      tuple.icmpType = value.u8();
      break;
    case CTA_PROTO.ICMP_CODE:
    case CTA_PROTO.ICMPV6_CODE:
      tuple.icmpCode = value.u8();
      break;
  }
}
