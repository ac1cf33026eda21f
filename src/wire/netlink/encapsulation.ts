import type { Encapsulation, IpEncapsulation, SegmentList } from '../../model/encapsulation.js';
import { namesOfBits } from '../bits.js';
import {
  ENCAPSULATIONS,
  IOAM6_MODES,
  SEG6_ACTIONS,
  SEG6_FLAVORS,
  SEG6_MODES,
  TUNNEL_FLAGS,
} from '../encapsulation-words.js';
import { nameOf } from '../names.js';
import type { Reader } from '../reader.js';
import { readAddress } from './address.js';
import { Attributes, readText } from './attribute.js';
import { AF_INET, AF_INET6 } from './inet-diag.js';

type Of<Kind> = Extract<Encapsulation, { kind: Kind }>;

/** What each attribute of a nest tells, by its number: in the order of the header. */
type Fields<Shape> = readonly (((value: Reader) => Partial<Shape>) | undefined)[];

/** RTA_ENCAP, whose form the LWTUNNEL_ENCAP_* number tells. include/uapi/linux/lwtunnel.h */
export function readEncapsulation(type: number, nest: Reader): Encapsulation {
  const kind = nameOf(ENCAPSULATIONS, type);
  const fields: Fields<object> = Object.hasOwn(KINDS, kind)
    ? KINDS[kind as keyof typeof KINDS]
    : [];
  return { kind, ...readFields(nest, fields) } as Encapsulation;
}

function readFields<Shape extends object>(nest: Reader, fields: Fields<Shape>): Partial<Shape> {
  const found: Partial<Shape> = {};
  const attributes = new Attributes(nest);
  while (attributes.advance()) {
    Object.assign(found, fields[attributes.type]?.(attributes.value));
  }
  return found;
}

/** MPLS_IPTUNNEL_*: a label is the upper 20 bits of its entry. include/uapi/linux/mpls_iptunnel.h */
const MPLS: Fields<Of<'mpls'>> = [
  undefined,
  (value) => {
    const labels: number[] = [];
    while (value.remaining >= 4) labels.push(value.networkU32() >>> 12);
    return { labels };
  },
  (value) => ({ ttl: value.u8() }),
];

/** LWTUNNEL_IP_* and LWTUNNEL_IP6_*, which differ in the addresses. */
function tunnel(family: number): Fields<IpEncapsulation> {
  return [
    undefined,
    (value) => ({ id: value.networkU64() }),
    (value) => ({ destination: readAddress(value, family) }),
    (value) => ({ source: readAddress(value, family) }),
    (value) => ({ hopLimit: value.u8() }),
    (value) => ({ trafficClass: value.u8() }),
    (value) => ({ flags: namesOfBits(value.networkU16(), TUNNEL_FLAGS) }),
    undefined,
    (value) => readFields(value, TUNNEL_OPTIONS),
  ];
}

/** LWTUNNEL_IP_OPTS_*. */
const TUNNEL_OPTIONS: Fields<IpEncapsulation> = [
  undefined,
  (value) => ({ geneve: readGeneveOptions(value) }),
  (value) => readFields<IpEncapsulation>(value, [undefined, (gbp) => ({ vxlanPolicy: gbp.u32() })]),
  (value) => ({ erspan: readFields(value, ERSPAN) }),
];

type Geneve = NonNullable<IpEncapsulation['geneve']>[number];

/** One after the other in the same nest: each ends with its data. */
function readGeneveOptions(nest: Reader): Geneve[] {
  const options: Geneve[] = [];
  let option: Geneve = {};
  const attributes = new Attributes(nest);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type === 1) option.class = value.networkU16();
    if (type === 2) option.type = value.u8();
    if (type !== 3) continue;
    options.push({ ...option, data: hexadecimal(value.slice(value.remaining)) });
    option = {};
  }
  return options;
}

const ERSPAN: Fields<NonNullable<IpEncapsulation['erspan']>> = [
  undefined,
  (value) => ({ version: value.u8() }),
  (value) => ({ index: value.networkU32() }),
  (value) => ({ direction: value.u8() }),
  (value) => ({ hardwareId: value.u8() }),
];

/** ILA_ATTR_*. include/uapi/linux/ila.h */
const ILA: Fields<Of<'ila'>> = [
  undefined,
  (value) => {
    const groups = [1, 2, 3, 4].map(() => value.networkU16().toString(16));
    return { locator: groups.join(':') };
  },
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  (value) => ({ checksumMode: value.u8() }),
  (value) => ({ identifierType: value.u8() }),
  (value) => ({ hookType: value.u8() }),
];

/** SEG6_IPTUNNEL_SRH: struct seg6_iptunnel_encap. include/uapi/linux/seg6_iptunnel.h */
const SEG6: Fields<Of<'seg6'>> = [
  undefined,
  (value) => ({ mode: nameOf(SEG6_MODES, value.u32()), ...readSegments(value) }),
];

/** SR6_FLAG1_HMAC, and the size of the struct sr6_tlv_hmac that it tells of. linux/seg6.h */
const HMAC_FLAG = 8;
const HMAC_SIZE = 40;

/** struct ipv6_sr_hdr, 8 bytes and the segments, the last to be visited first. */
function readSegments(value: Reader): SegmentList {
  const start = value.offset;
  value.skip(1);
  const length = (value.u8() + 1) * 8;
  value.skip(2);
  const last = value.u8();
  const flags = value.u8();
  value.skip(2);
  const list: SegmentList = { segments: readReversed(value, last + 1) };
  if (flags & HMAC_FLAG) {
    // Flags of the signature come first.
    const at = start + length - HMAC_SIZE + 4;
    if (at < start || at > value.end) value.fail(`HMAC at ${at - start}`);
    list.hmacKeyId = value.within(at, value.end).networkU32();
  }
  return list;
}

function readReversed(value: Reader, count: number): string[] {
  const segments: string[] = [];
  for (let at = 0; at < count; at++) segments.unshift(readAddress(value, AF_INET6));
  return segments;
}

/** LWT_BPF_PROG_NAME or SEG6_LOCAL_BPF_PROG_NAME. */
function readProgram(nest: Reader): string | undefined {
  return readFields<{ name: string }>(nest, [
    undefined,
    undefined,
    (value) => ({ name: readText(value) }),
  ]).name;
}

function program<Name extends string>(name: Name) {
  return (value: Reader): Partial<Record<Name, string>> => {
    const text = readProgram(value);
    return (text === undefined ? {} : { [name]: text }) as Partial<Record<Name, string>>;
  };
}

/** LWT_BPF_*. */
const BPF: Fields<Of<'bpf'>> = [
  undefined,
  program('input'),
  program('output'),
  program('transmit'),
];

/** SEG6_LOCAL_*. include/uapi/linux/seg6_local.h */
const SEG6_LOCAL: Fields<Of<'seg6local'>> = [
  undefined,
  (value) => ({ action: nameOf(SEG6_ACTIONS, value.u32()) }),
  readSegments,
  (value) => ({ table: value.u32() }),
  (value) => ({ ipv4NextHop: readAddress(value, AF_INET) }),
  (value) => ({ ipv6NextHop: readAddress(value, AF_INET6) }),
  (value) => ({ inputInterfaceIndex: value.u32() }),
  (value) => ({ outputInterfaceIndex: value.u32() }),
  program('program'),
  (value) => ({ vrfTable: value.u32() }),
  (value) => readFields(value, SEG6_COUNTERS),
  (value) => readFields(value, SEG6_FLAVOR),
];

/** SEG6_LOCAL_CNT_*. */
const SEG6_COUNTERS: Fields<Of<'seg6local'>> = [
  undefined,
  undefined,
  (value) => ({ packets: value.u64() }),
  (value) => ({ bytes: value.u64() }),
  (value) => ({ errors: value.u64() }),
];

/** SEG6_LOCAL_FLV_*. */
const SEG6_FLAVOR: Fields<Of<'seg6local'>> = [
  undefined,
  (value) => ({ flavors: namesOfBits(value.u32(), SEG6_FLAVORS) }),
  (value) => ({ blockBits: value.u8() }),
  (value) => ({ nodeBits: value.u8() }),
];

/** RPL_IPTUNNEL_SRH: struct ipv6_rpl_sr_hdr. include/uapi/linux/rpl.h */
const RPL: Fields<Of<'rpl'>> = [
  undefined,
  (value) => {
    value.skip(3);
    const count = value.u8();
    value.skip(4);
    return { segments: readReversed(value, count) };
  },
];

/** IOAM6_IPTUNNEL_*. include/uapi/linux/ioam6_iptunnel.h */
const IOAM6: Fields<Of<'ioam6'>> = [
  undefined,
  (value) => ({ mode: nameOf(IOAM6_MODES, value.u8()) }),
  (value) => ({ tunnelDestination: readAddress(value, AF_INET6) }),
  (value) => {
    const namespaceId = value.networkU16();
    value.skip(1);
    const traceBytes = (value.u8() & 0x7f) * 4;
    return { namespaceId, traceBytes, traceType: value.networkU32() >>> 8 };
  },
  (value) => ({ frequencyPackets: value.u32() }),
  (value) => ({ frequencyOf: value.u32() }),
  (value) => ({ tunnelSource: readAddress(value, AF_INET6) }),
];

/** LWT_XFRM_*. */
const XFRM: Fields<Of<'xfrm'>> = [
  undefined,
  (value) => ({ interfaceId: value.u32() }),
  (value) => ({ linkIndex: value.u32() }),
];

const KINDS = {
  mpls: MPLS,
  ip: tunnel(AF_INET),
  ila: ILA,
  ip6: tunnel(AF_INET6),
  seg6: SEG6,
  bpf: BPF,
  seg6local: SEG6_LOCAL,
  rpl: RPL,
  ioam6: IOAM6,
  xfrm: XFRM,
} as const;

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
