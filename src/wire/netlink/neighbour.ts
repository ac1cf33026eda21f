import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { readAddress } from './address.js';
import { Attributes } from './attribute.js';

/** NTF_PROXY. */
const PROXY = 8;

/** NDA_*. include/uapi/linux/neighbour.h */
const NDA = {
  DST: 1,
  LLADDR: 2,
  CACHEINFO: 3,
  PROBES: 4,
  PROTOCOL: 12,
  FLAGS_EXT: 15,
} as const;

/** struct ndmsg, 12 bytes: the neighbours of a family, or what the system answers for itself. */
export function writeNeighbourRequest(
  family: number,
  proxies: boolean,
  byteOrder: ByteOrder,
): Uint8Array {
  return new Writer(12, byteOrder)
    .u8(family)
    .zeros(3)
    .u32(0)
    .u16(0)
    .u8(proxies ? PROXY : 0)
    .u8(0)
    .done();
}

/** struct ndmsg and its attributes. */
export interface NeighbourMessage {
  family: number;
  /** 0 for all. */
  interfaceIndex: number;
  /** NUD_*. */
  state: number;
  /** NTF_* in the low byte, NTF_EXT_* above. */
  flags: number;
  /** RTN_*. */
  type: number;
  address?: string;
  hardwareAddress?: Uint8Array;
  /** struct nda_cacheinfo, 16 bytes: clock ticks since. */
  cacheInfo?: { confirmed: number; used: number; updated: number; references: number };
  probes?: number;
  protocol?: number;
}

export function readNeighbourMessage(reader: Reader): NeighbourMessage {
  const family = reader.u8();
  reader.skip(3);
  const message: NeighbourMessage = {
    family,
    interfaceIndex: reader.u32(),
    state: reader.u16(),
    flags: reader.u8(),
    type: reader.u8(),
  };
  const attributes = new Attributes(reader);
  while (attributes.advance()) readAttribute(message, attributes.type, attributes.value);
  return message;
}

function readAttribute(message: NeighbourMessage, type: number, value: Reader): void {
  switch (type) {
    case NDA.DST:
      message.address = readAddress(value, message.family);
      break;
    case NDA.LLADDR:
      message.hardwareAddress = Uint8Array.from(value.slice(value.remaining));
      break;
    case NDA.CACHEINFO:
      message.cacheInfo = {
        confirmed: value.u32(),
        used: value.u32(),
        updated: value.u32(),
        references: value.u32(),
      };
      break;
    case NDA.PROBES:
      message.probes = value.u32();
      break;
    case NDA.PROTOCOL:
      message.protocol = value.u8();
      break;
    case NDA.FLAGS_EXT:
      message.flags |= value.u32() << 8;
      break;
  }
}
