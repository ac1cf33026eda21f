import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { readAddress } from './address.js';
import { Attributes, writeAttribute } from './attribute.js';
import { align } from './message.js';
import { type NextHopMessage, type PartialHop, wholeHop } from './next-hop.js';
import { type MetricValues, readMetrics } from './route-metrics.js';

/** RTM_F_CLONED. */
export const RTM_F_CLONED = 0x200;

/** RTA_*. include/uapi/linux/rtnetlink.h */
const RTA = {
  DST: 1,
  SRC: 2,
  IIF: 3,
  OIF: 4,
  GATEWAY: 5,
  PRIORITY: 6,
  PREFSRC: 7,
  METRICS: 8,
  MULTIPATH: 9,
  FLOW: 11,
  CACHEINFO: 12,
  TABLE: 15,
  MARK: 16,
  VIA: 18,
  PREF: 20,
  ENCAP_TYPE: 21,
  ENCAP: 22,
  UID: 25,
  NH_ID: 30,
} as const;

export interface RouteRequest {
  family: number;
  /** 0 for every one: table, protocol, type. */
  table: number;
  protocol: number;
  type: number;
  /** RTM_F_*. */
  flags: number;
}

/** struct rtmsg, 12 bytes, as a filter, and RTA_TABLE, whose number does not fit into it. */
export function writeRouteRequest(request: RouteRequest, byteOrder: ByteOrder): Uint8Array {
  const header = new Writer(12, byteOrder)
    .u8(request.family)
    .zeros(3)
    .u8(0)
    .u8(request.protocol)
    .u8(0)
    .u8(request.type)
    .u32(request.flags)
    .done();
  if (request.table === 0) return header;
  const table = new Writer(4, byteOrder).u32(request.table).done();
  const attribute = writeAttribute(RTA.TABLE, table, byteOrder);
  return new Writer(header.length + attribute.length, byteOrder).put(header).put(attribute).done();
}

/** struct rtmsg and its attributes; numbers as the kernel has them. */
export interface RouteMessage {
  family: number;
  destinationLength: number;
  sourceLength: number;
  tos: number;
  table: number;
  protocol: number;
  scope: number;
  type: number;
  /** RTM_F_*; of a multipath route RTNH_F_* too. */
  flags: number;
  destination?: string;
  source?: string;
  inputInterface?: number;
  priority?: number;
  preferredSource?: string;
  metrics?: MetricValues;
  cacheInfo?: CacheInfo;
  mark?: number;
  preference?: number;
  uid?: number;
  nextHopId?: number;
  /** What the message says of the one next hop itself. */
  nextHop: NextHopMessage;
  /** RTA_MULTIPATH. */
  nextHops?: NextHopMessage[];
}

/** struct rta_cacheinfo, 32 bytes: times in clock ticks. */
export interface CacheInfo {
  references: number;
  lastUse: number;
  expires: number;
  error: number;
  used: number;
  id: number;
  timestamp: number;
  timestampAge: number;
}

/** RTNH_F_* among the flags of a route. */
const HOP_FLAGS = 0xff;

export function readRouteMessage(reader: Reader): RouteMessage {
  const message: RouteMessage = {
    family: reader.u8(),
    destinationLength: reader.u8(),
    sourceLength: reader.u8(),
    tos: reader.u8(),
    table: reader.u8(),
    protocol: reader.u8(),
    scope: reader.u8(),
    type: reader.u8(),
    flags: reader.u32(),
    nextHop: { flags: 0 },
  };
  message.nextHop.flags = message.flags & HOP_FLAGS;
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const { type, value } = attributes;
    readRouteAttribute(message, type, value);
    readHopAttribute(message.nextHop, message.family, type, value);
  }
  message.nextHop = wholeHop(message.nextHop, reader.byteOrder);
  // Those of the one next hop are its own.
  if (message.nextHops === undefined) message.flags = (message.flags & ~HOP_FLAGS) >>> 0;
  return message;
}

function readRouteAttribute(message: RouteMessage, type: number, value: Reader): void {
  const { family } = message;
  switch (type) {
    case RTA.DST:
      message.destination = readAddress(value, family);
      break;
    case RTA.SRC:
      message.source = readAddress(value, family);
      break;
    case RTA.IIF:
      message.inputInterface = value.u32();
      break;
    case RTA.PRIORITY:
      message.priority = value.u32();
      break;
    case RTA.PREFSRC:
      message.preferredSource = readAddress(value, family);
      break;
    case RTA.METRICS:
      message.metrics = readMetrics(value);
      break;
    case RTA.MULTIPATH:
      message.nextHops = readNextHops(value, family);
      break;
    case RTA.CACHEINFO:
      message.cacheInfo = readCacheInfo(value);
      break;
    case RTA.TABLE:
      message.table = value.u32();
      break;
    case RTA.MARK:
      message.mark = value.u32();
      break;
    case RTA.PREF:
      message.preference = value.u8();
      break;
    case RTA.UID:
      message.uid = value.u32();
      break;
    case RTA.NH_ID:
      message.nextHopId = value.u32();
      break;
  }
}

function readHopAttribute(hop: PartialHop, family: number, type: number, value: Reader): void {
  switch (type) {
    case RTA.OIF:
      hop.interfaceIndex = value.u32();
      break;
    case RTA.GATEWAY:
      hop.gateway = readAddress(value, family);
      break;
    case RTA.VIA:
      // struct rtvia: the family, then the address.
      hop.gateway = readAddress(value, value.u16());
      break;
    case RTA.ENCAP_TYPE:
      hop.encapsulationType = value.u16();
      break;
    case RTA.ENCAP:
      hop.encapsulationNest = Uint8Array.from(value.slice(value.remaining));
      break;
    case RTA.FLOW:
      hop.realms = value.u32();
      break;
  }
}

/** An array of struct rtnexthop, 8 bytes and attributes each. */
function readNextHops(value: Reader, family: number): NextHopMessage[] {
  const { end } = value;
  const hops: NextHopMessage[] = [];
  for (let at = value.offset; at + 8 <= end; ) {
    const length = value.within(at, end).u16();
    if (length < 8 || at + length > end) value.fail(`rtnexthop length ${length} of ${end - at}`);
    const hop: PartialHop = { flags: value.u8(), hops: value.u8() };
    hop.interfaceIndex = value.u32();
    const attributes = new Attributes(value.within(value.offset, at + length));
    while (attributes.advance()) readHopAttribute(hop, family, attributes.type, attributes.value);
    hops.push(wholeHop(hop, value.byteOrder));
    at += align(length);
  }
  return hops;
}

function readCacheInfo(value: Reader): CacheInfo {
  return {
    references: value.u32(),
    lastUse: value.u32(),
    expires: value.i32(),
    error: value.i32(),
    used: value.u32(),
    id: value.u32(),
    timestamp: value.u32(),
    timestampAge: value.u32(),
  };
}
