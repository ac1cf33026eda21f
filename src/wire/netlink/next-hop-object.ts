import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { readAddress } from './address.js';
import { Attributes } from './attribute.js';
import { type AttributeTable, clock32, clock64, readTable, u16 } from './attribute-table.js';
import { type NextHopMessage, type PartialHop, wholeHop } from './next-hop.js';

/** NHA_*. include/uapi/linux/nexthop.h */
const NHA = {
  ID: 1,
  GROUP: 2,
  GROUP_TYPE: 3,
  BLACKHOLE: 4,
  OIF: 5,
  GATEWAY: 6,
  ENCAP_TYPE: 7,
  ENCAP: 8,
  FDB: 11,
  RES_GROUP: 12,
} as const;

/** struct nhmsg, 8 bytes: every object. */
export function writeNextHopObjectRequest(byteOrder: ByteOrder): Uint8Array {
  return new Writer(8, byteOrder).zeros(8).done();
}

/** struct nhmsg and its attributes; numbers as the kernel has them. */
export interface NextHopObjectMessage {
  family: number;
  scope: number;
  protocol: number;
  id: number;
  nextHop: NextHopMessage;
  group?: { id: number; weight: number }[];
  /** NEXTHOP_GRP_TYPE_*. */
  groupType?: number;
  isBlackhole: boolean;
  isOfBridge: boolean;
  resilient?: ResilientMessage;
}

/** NHA_RES_GROUP_*. */
export interface ResilientMessage {
  buckets?: number;
  idleTimerMs?: number;
  unbalancedTimerMs?: number;
  unbalancedMs?: number;
}

const RESILIENT: AttributeTable<ResilientMessage> = {
  1: ['buckets', u16],
  2: ['idleTimerMs', clock32],
  3: ['unbalancedTimerMs', clock32],
  4: ['unbalancedMs', clock64],
};

export function readNextHopObject(reader: Reader): NextHopObjectMessage {
  const family = reader.u8();
  const scope = reader.u8();
  const protocol = reader.u8();
  reader.skip(1);
  const hop: PartialHop = { flags: reader.u32() };
  const message: NextHopObjectMessage = {
    family,
    scope,
    protocol,
    id: 0,
    nextHop: hop,
    isBlackhole: false,
    isOfBridge: false,
  };
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type === NHA.ID) message.id = value.u32();
    else if (type === NHA.GROUP) message.group = readGroup(value);
    else if (type === NHA.GROUP_TYPE) message.groupType = value.u16();
    else if (type === NHA.BLACKHOLE) message.isBlackhole = true;
    else if (type === NHA.FDB) message.isOfBridge = true;
    else if (type === NHA.RES_GROUP) message.resilient = readTable(value, RESILIENT);
    else if (type === NHA.OIF) hop.interfaceIndex = value.u32();
    else if (type === NHA.GATEWAY) hop.gateway = readAddress(value, family);
    else if (type === NHA.ENCAP_TYPE) hop.encapsulationType = value.u16();
    else if (type === NHA.ENCAP) {
      hop.encapsulationNest = Uint8Array.from(value.slice(value.remaining));
    }
  }
  message.nextHop = wholeHop(hop, reader.byteOrder);
  return message;
}

/** struct nexthop_grp, 8 bytes each: the weight less one, its upper byte after the lower. */
function readGroup(value: Reader): { id: number; weight: number }[] {
  const group: { id: number; weight: number }[] = [];
  while (value.remaining >= 8) {
    const id = value.u32();
    const weight = value.u8() + value.u8() * 256 + 1;
    value.skip(2);
    group.push({ id, weight });
  }
  return group;
}
