import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { Attributes, readText, writeAttribute } from './attribute.js';

/** IFLA_*. include/uapi/linux/if_link.h */
const IFLA = { IFNAME: 3, EXT_MASK: 29 } as const;

/** RTEXT_FILTER_SKIP_STATS: leave out the counters, which are most of a message. */
const SKIP_STATS = 8;

/** struct ifinfomsg, 16 bytes, and IFLA_EXT_MASK: every interface, with or without its counters. */
export function writeLinkRequest(withStatistics: boolean, byteOrder: ByteOrder): Uint8Array {
  const mask = new Writer(4, byteOrder).u32(withStatistics ? 0 : SKIP_STATS).done();
  const attribute = writeAttribute(IFLA.EXT_MASK, mask, byteOrder);
  return new Writer(16 + attribute.length, byteOrder).zeros(16).put(attribute).done();
}

/** What tells an interface from the others. */
export interface LinkName {
  index: number;
  name: string;
}

/** The beginning of struct ifinfomsg and IFLA_IFNAME. */
export function readLinkName(reader: Reader): LinkName {
  // Family, padding, hardware type.
  reader.skip(4);
  const index = reader.u32();
  // Flags and their change mask.
  reader.skip(8);
  let name = '';
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    if (attributes.type === IFLA.IFNAME) name = readText(attributes.value);
  }
  return { index, name };
}
