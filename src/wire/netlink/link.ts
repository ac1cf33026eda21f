import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type { HardwareMap } from '../../model/interfaces.js';
import type { LinkDetails } from '../../model/link-details.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { Attributes, readText, writeAttribute } from './attribute.js';
import { AF_INET6 } from './inet-diag.js';
import { readLinkDetails, readPortDetails } from './link-details.js';
import { readLinkStatistics } from './link-statistics.js';

/** IFLA_*. include/uapi/linux/if_link.h */
const IFLA = {
  ADDRESS: 1,
  BROADCAST: 2,
  IFNAME: 3,
  MTU: 4,
  LINK: 5,
  QDISC: 6,
  MASTER: 10,
  TXQLEN: 13,
  MAP: 14,
  OPERSTATE: 16,
  LINKMODE: 17,
  LINKINFO: 18,
  IFALIAS: 20,
  STATS64: 23,
  AF_SPEC: 26,
  GROUP: 27,
  EXT_MASK: 29,
  PROMISCUITY: 30,
  NUM_TX_QUEUES: 31,
  NUM_RX_QUEUES: 32,
  CARRIER: 33,
  PHYS_PORT_ID: 34,
  CARRIER_CHANGES: 35,
  PHYS_SWITCH_ID: 36,
  LINK_NETNSID: 37,
  PHYS_PORT_NAME: 38,
  PROTO_DOWN: 39,
  GSO_MAX_SEGS: 40,
  GSO_MAX_SIZE: 41,
  CARRIER_UP_COUNT: 47,
  CARRIER_DOWN_COUNT: 48,
  MIN_MTU: 50,
  MAX_MTU: 51,
  PROP_LIST: 52,
  ALT_IFNAME: 53,
  PERM_ADDRESS: 54,
  PARENT_DEV_NAME: 56,
  PARENT_DEV_BUS_NAME: 57,
  GRO_MAX_SIZE: 58,
  TSO_MAX_SIZE: 59,
  TSO_MAX_SEGS: 60,
  ALLMULTI: 61,
  GSO_IPV4_MAX_SIZE: 63,
  GRO_IPV4_MAX_SIZE: 64,
} as const;

/** IFLA_INFO_*, in IFLA_LINKINFO. */
const INFO = { KIND: 1, DATA: 2, SLAVE_KIND: 4, SLAVE_DATA: 5 } as const;

/** IFLA_INET6_ADDR_GEN_MODE, in AF_INET6, in IFLA_AF_SPEC. */
const ADDR_GEN_MODE = 8;

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
  /** ARPHRD_*. */
  hardwareType: number;
}

/** The beginning of struct ifinfomsg and IFLA_IFNAME. */
export function readLinkName(reader: Reader): LinkName {
  // Family and padding.
  reader.skip(2);
  const hardwareType = reader.u16();
  const index = reader.u32();
  // Flags and their change mask.
  reader.skip(8);
  let name = '';
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    if (attributes.type === IFLA.IFNAME) name = readText(attributes.value);
  }
  return { index, name, hardwareType };
}

/** struct ifinfomsg, 16 bytes, and its attributes. include/uapi/linux/rtnetlink.h */
export interface LinkMessage
  extends LinkName,
    Partial<Record<NumberField, number>>,
    Partial<Record<Exclude<TextField, 'name'>, string>>,
    Partial<Record<BytesField, Uint8Array>> {
  /** IFF_*. */
  flags: number;
  alternativeNames?: string[];
  kind?: string;
  portKind?: string;
  /** Of the kind, and of the kind that it is a port of. */
  details?: LinkDetails;
  map?: HardwareMap;
  statistics?: InterfaceStatistics;
  /** IN6_ADDR_GEN_MODE_*. */
  addressGeneration?: number;
}

/** Attributes of 32 bits, and of 8. */
const NUMBERS = {
  [IFLA.MTU]: 'mtu',
  [IFLA.LINK]: 'link',
  [IFLA.MASTER]: 'master',
  [IFLA.TXQLEN]: 'transmitQueueLength',
  [IFLA.GROUP]: 'group',
  [IFLA.PROMISCUITY]: 'promiscuity',
  [IFLA.NUM_TX_QUEUES]: 'transmitQueues',
  [IFLA.NUM_RX_QUEUES]: 'receiveQueues',
  [IFLA.CARRIER_CHANGES]: 'carrierChanges',
  [IFLA.LINK_NETNSID]: 'linkNamespaceId',
  [IFLA.GSO_MAX_SEGS]: 'gsoMaxSegments',
  [IFLA.GSO_MAX_SIZE]: 'gsoMaxBytes',
  [IFLA.CARRIER_UP_COUNT]: 'carrierUps',
  [IFLA.CARRIER_DOWN_COUNT]: 'carrierDowns',
  [IFLA.MIN_MTU]: 'minimumMtu',
  [IFLA.MAX_MTU]: 'maximumMtu',
  [IFLA.GRO_MAX_SIZE]: 'groMaxBytes',
  [IFLA.TSO_MAX_SIZE]: 'tsoMaxBytes',
  [IFLA.TSO_MAX_SEGS]: 'tsoMaxSegments',
  [IFLA.ALLMULTI]: 'allMulticast',
  [IFLA.GSO_IPV4_MAX_SIZE]: 'gsoIpv4MaxBytes',
  [IFLA.GRO_IPV4_MAX_SIZE]: 'groIpv4MaxBytes',
  [IFLA.OPERSTATE]: 'operationalState',
  [IFLA.LINKMODE]: 'linkMode',
  [IFLA.CARRIER]: 'carrier',
  [IFLA.PROTO_DOWN]: 'protocolDown',
} as const;

const TEXTS = {
  [IFLA.IFNAME]: 'name',
  [IFLA.QDISC]: 'queueDiscipline',
  [IFLA.IFALIAS]: 'alias',
  [IFLA.PHYS_PORT_NAME]: 'physicalPortName',
  [IFLA.PARENT_DEV_NAME]: 'parentDevice',
  [IFLA.PARENT_DEV_BUS_NAME]: 'parentBus',
} as const;

const BYTES = {
  [IFLA.ADDRESS]: 'address',
  [IFLA.BROADCAST]: 'broadcast',
  [IFLA.PERM_ADDRESS]: 'permanentAddress',
  [IFLA.PHYS_PORT_ID]: 'physicalPortId',
  [IFLA.PHYS_SWITCH_ID]: 'physicalSwitchId',
} as const;

type NumberField = (typeof NUMBERS)[keyof typeof NUMBERS];
type TextField = (typeof TEXTS)[keyof typeof TEXTS];
type BytesField = (typeof BYTES)[keyof typeof BYTES];

const NUMBER_FIELDS: Readonly<Record<number, NumberField | undefined>> = NUMBERS;
const TEXT_FIELDS: Readonly<Record<number, TextField | undefined>> = TEXTS;
const BYTES_FIELDS: Readonly<Record<number, BytesField | undefined>> = BYTES;

export function readLinkMessage(reader: Reader): LinkMessage {
  // Family and padding.
  reader.skip(2);
  const message: LinkMessage = {
    hardwareType: reader.u16(),
    index: reader.u32(),
    flags: reader.u32(),
    name: '',
  };
  // The mask of what changed.
  reader.skip(4);
  const attributes = new Attributes(reader);
  while (attributes.advance()) readLinkAttribute(message, attributes.type, attributes.value);
  return message;
}

function readLinkAttribute(message: LinkMessage, type: number, value: Reader): void {
  const number = NUMBER_FIELDS[type];
  const text = TEXT_FIELDS[type];
  const bytes = BYTES_FIELDS[type];
  if (number !== undefined) message[number] = value.remaining === 1 ? value.u8() : value.u32();
  else if (text !== undefined) message[text] = readText(value);
  else if (bytes !== undefined) message[bytes] = Uint8Array.from(value.slice(value.remaining));
  else if (type === IFLA.LINKINFO) readLinkInfo(message, value);
  else if (type === IFLA.PROP_LIST) message.alternativeNames = readProperties(value);
  else if (type === IFLA.AF_SPEC) readFamilySpecific(message, value);
  else if (type === IFLA.STATS64) message.statistics = readLinkStatistics(value);
  else if (type === IFLA.MAP) message.map = readMap(value);
}

function readLinkInfo(message: LinkMessage, nest: Reader): void {
  const attributes = new Attributes(nest);
  while (attributes.advance()) {
    const { type, value } = attributes;
    const { kind = '', portKind = '' } = message;
    if (type === INFO.KIND) message.kind = readText(value);
    if (type === INFO.SLAVE_KIND) message.portKind = readText(value);
    // The kernel tells a kind before what it has.
    if (type === INFO.DATA) addDetails(message, readLinkDetails(kind, value));
    if (type === INFO.SLAVE_DATA) addDetails(message, readPortDetails(portKind, value));
  }
}

function addDetails(message: LinkMessage, details: LinkDetails): void {
  message.details = { ...message.details, ...details };
}

function readProperties(nest: Reader): string[] {
  const names: string[] = [];
  const attributes = new Attributes(nest);
  while (attributes.advance()) {
    if (attributes.type === IFLA.ALT_IFNAME) names.push(readText(attributes.value));
  }
  return names;
}

/** A nest for each address family. */
function readFamilySpecific(message: LinkMessage, nest: Reader): void {
  const families = new Attributes(nest);
  while (families.advance()) {
    if (families.type !== AF_INET6) continue;
    const attributes = new Attributes(families.value);
    while (attributes.advance()) {
      if (attributes.type === ADDR_GEN_MODE) message.addressGeneration = attributes.value.u8();
    }
  }
}

/** struct rtnl_link_ifmap, 32 bytes. include/uapi/linux/if_link.h */
function readMap(value: Reader): HardwareMap {
  return {
    memoryStart: value.u64(),
    memoryEnd: value.u64(),
    baseAddress: value.u64(),
    irq: value.u16(),
    dma: value.u8(),
    port: value.u8(),
  };
}
