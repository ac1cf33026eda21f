import type { SequenceAdjustment, TrackedDirection, TrackedTuple } from '../../model/conntrack.js';
import type { AddressCache } from '../address-cache.js';
import type { StatefulProtocol } from '../conntrack-words.js';
import type { Reader } from '../reader.js';
import { Attributes, readText } from './attribute.js';
import { type ConntrackTuple, readConntrackTuple } from './conntrack-tuple.js';

export const NETLINK_NETFILTER = 12;

/** NFNL_SUBSYS_CTNETLINK in the upper byte, IPCTNL_MSG_CT_*. */
export const CONNTRACK_NEW = 0x0100;
export const CONNTRACK_GET = 0x0101;

/** CTA_*. include/uapi/linux/netfilter/nfnetlink_conntrack.h */
const CTA = {
  TUPLE_ORIG: 1,
  TUPLE_REPLY: 2,
  STATUS: 3,
  PROTOINFO: 4,
  HELP: 5,
  TIMEOUT: 7,
  MARK: 8,
  COUNTERS_ORIG: 9,
  COUNTERS_REPLY: 10,
  USE: 11,
  ID: 12,
  TUPLE_MASTER: 14,
  SEQ_ADJ_ORIG: 15,
  SEQ_ADJ_REPLY: 16,
  ZONE: 18,
  SECCTX: 19,
  TIMESTAMP: 20,
  LABELS: 22,
} as const;

const CTA_COUNTERS = { PACKETS: 1, BYTES: 2 } as const;
const CTA_HELP_NAME = 1;
const CTA_SECCTX_NAME = 1;
const CTA_TIMESTAMP_START = 1;
const CTA_SEQADJ = { CORRECTION_POS: 1, OFFSET_BEFORE: 2, OFFSET_AFTER: 3 } as const;
const CTA_PROTOINFO: Readonly<Record<number, StatefulProtocol>> = {
  1: 'tcp',
  2: 'dccp',
  3: 'sctp',
};

/** CTA_PROTOINFO_TCP_*; the state is 1 for the other protocols, too. */
const CTA_PROTOINFO_TCP = {
  STATE: 1,
  WSCALE_ORIGINAL: 2,
  WSCALE_REPLY: 3,
  FLAGS_ORIGINAL: 4,
  FLAGS_REPLY: 5,
} as const;

/** struct nfgenmsg, 4 bytes: AF_UNSPEC asks for both families. include/uapi/linux/netfilter/nfnetlink.h */
export function writeConntrackRequest(family: number): Uint8Array {
  return Uint8Array.of(family, 0, 0, 0);
}

/** What is told of a direction beside its tuple. */
export type ConntrackExtras = Omit<TrackedDirection, keyof TrackedTuple | 'tcpFlags'> & {
  /** IP_CT_TCP_FLAG_*, together. */
  tcpFlags?: number;
};

/** struct nfgenmsg and its attributes. */
export interface ConntrackMessage {
  /** AF_* */
  family: number;
  original: ConntrackTuple;
  reply: ConntrackTuple;
  originalExtras: ConntrackExtras;
  replyExtras: ConntrackExtras;
  /** IPS_*, together. */
  status: number;
  state?: { protocol: StatefulProtocol; number: number };
  expiresSeconds?: number;
  mark?: number;
  zone?: number;
  id?: number;
  uses?: number;
  helper?: string;
  master?: ConntrackTuple;
  securityContext?: string;
  startedNs?: bigint;
  /** Numbers of the bits that are set. */
  labels?: number[];
}

/** net/netfilter/nf_conntrack_netlink.c ctnetlink_fill_info */
export function readConntrackMessage(reader: Reader, addresses: AddressCache): ConntrackMessage {
  const family = reader.u8();
  reader.skip(3);
  const { offset, end } = reader;
  const message: Partial<ConntrackMessage> & Pick<ConntrackMessage, Always> = {
    family,
    originalExtras: {},
    replyExtras: {},
    status: 0,
  };
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    readAttribute(message, attributes.type, attributes.value, addresses);
  }
  const { original, reply } = message;
  if (original === undefined || reply === undefined) {
    return reader.within(offset, end).fail('no tuple of a direction');
  }
  return { ...message, original, reply };
}

type Always = 'family' | 'originalExtras' | 'replyExtras' | 'status';

function readAttribute(
  message: Partial<ConntrackMessage> & Pick<ConntrackMessage, Always>,
  type: number,
  value: Reader,
  addresses: AddressCache,
): void {
  switch (type) {
    case CTA.TUPLE_ORIG:
      message.original = readConntrackTuple(value, addresses);
      break;
    case CTA.TUPLE_REPLY:
      message.reply = readConntrackTuple(value, addresses);
      break;
    case CTA.TUPLE_MASTER:
      message.master = readConntrackTuple(value, addresses);
      break;
    case CTA.STATUS:
      message.status = value.networkU32();
      break;
    case CTA.PROTOINFO:
      readProtocolInfo(value, message);
      break;
    case CTA.HELP:
      if (findAttribute(value, CTA_HELP_NAME)) message.helper = readText(value);
      break;
    case CTA.TIMEOUT:
      message.expiresSeconds = value.networkU32();
      break;
    case CTA.MARK:
      message.mark = value.networkU32();
      break;
    case CTA.COUNTERS_ORIG:
      readCounters(value, message.originalExtras);
      break;
    case CTA.COUNTERS_REPLY:
      readCounters(value, message.replyExtras);
      break;
    case CTA.USE:
      message.uses = value.networkU32();
      break;
    case CTA.ID:
      message.id = value.networkU32();
      break;
    case CTA.SEQ_ADJ_ORIG:
      message.originalExtras.sequenceAdjustment = readSequenceAdjustment(value);
      break;
    case CTA.SEQ_ADJ_REPLY:
      message.replyExtras.sequenceAdjustment = readSequenceAdjustment(value);
      break;
    case CTA.ZONE:
      message.zone = value.networkU16();
      break;
    case CTA.SECCTX:
      if (findAttribute(value, CTA_SECCTX_NAME)) message.securityContext = readText(value);
      break;
    case CTA.TIMESTAMP:
      if (findAttribute(value, CTA_TIMESTAMP_START)) message.startedNs = value.networkU64();
      break;
    case CTA.LABELS:
      message.labels = readLabels(value);
      break;
  }
}

/** Goes to the value of the first attribute of that type, if there is one. */
function findAttribute(reader: Reader, wanted: number): boolean {
  const attributes = new Attributes(reader);
  while (attributes.advance()) if (attributes.type === wanted) return true;
  return false;
}

type Extras = Pick<ConntrackMessage, 'originalExtras' | 'replyExtras' | 'state'>;

function readProtocolInfo(reader: Reader, message: Extras): void {
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const protocol = CTA_PROTOINFO[attributes.type];
    if (protocol === undefined) continue;
    const info = new Attributes(attributes.value);
    while (info.advance()) readState(protocol, info, message);
  }
}

function readState(protocol: StatefulProtocol, { type, value }: Attributes, message: Extras) {
  if (type === CTA_PROTOINFO_TCP.STATE) message.state = { protocol, number: value.u8() };
  if (protocol !== 'tcp') return;
  const { originalExtras: original, replyExtras: reply } = message;
  if (type === CTA_PROTOINFO_TCP.WSCALE_ORIGINAL) original.windowScale = value.u8();
  else if (type === CTA_PROTOINFO_TCP.WSCALE_REPLY) reply.windowScale = value.u8();
  // struct nf_ct_tcp_flags: the flags, then a mask that only requests use.
  else if (type === CTA_PROTOINFO_TCP.FLAGS_ORIGINAL) original.tcpFlags = value.u8();
  else if (type === CTA_PROTOINFO_TCP.FLAGS_REPLY) reply.tcpFlags = value.u8();
}

function readCounters(reader: Reader, extras: ConntrackExtras): void {
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type === CTA_COUNTERS.PACKETS) extras.packets = value.networkU64();
    else if (type === CTA_COUNTERS.BYTES) extras.bytes = value.networkU64();
  }
}

function readSequenceAdjustment(reader: Reader): SequenceAdjustment {
  const adjustment = { position: 0, offsetBefore: 0, offsetAfter: 0 };
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type === CTA_SEQADJ.CORRECTION_POS) adjustment.position = value.networkU32();
    else if (type === CTA_SEQADJ.OFFSET_BEFORE) adjustment.offsetBefore = value.networkI32();
    else if (type === CTA_SEQADJ.OFFSET_AFTER) adjustment.offsetAfter = value.networkI32();
  }
  return adjustment;
}

/** A bitmap of words, each in the byte order of the machine. */
function readLabels(reader: Reader): number[] {
  const labels: number[] = [];
  for (let first = 0; reader.remaining >= 8; first += 64) {
    const word = reader.u64();
    for (let bit = 0; bit < 64; bit++) if ((word >> BigInt(bit)) & 1n) labels.push(first + bit);
  }
  return labels;
}
