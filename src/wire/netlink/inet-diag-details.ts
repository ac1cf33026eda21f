import type { InetOption, SocketMemory } from '../../model/inet.js';
import { namesOfBits } from '../bits.js';
import type { Reader } from '../reader.js';
import { Attributes } from './attribute.js';
import { INET_DIAG } from './inet-diag.js';
import { readSkMeminfo } from './sk-meminfo.js';
import { readSockaddrs } from './sockaddr-storage.js';

/** INET_ULP_INFO_NAME. include/uapi/linux/inet_diag.h */
const ULP_NAME = 1;

/** The fields of struct inet_diag_sockopt, in C order. include/uapi/linux/inet_diag.h */
const OPTIONS = [
  'RECVERR',
  'IS_ICSK',
  'FREEBIND',
  'HDRINCL',
  'MC_LOOP',
  'TRANSPARENT',
  'MC_ALL',
  'NODEFRAG',
  'BIND_ADDRESS_NO_PORT',
  'RECVERR_RFC4884',
  'DEFER_CONNECT',
] as const satisfies readonly InetOption[];

/** What follows struct inet_diag_msg: INET_DIAG_* of include/uapi/linux/inet_diag.h */
export interface InetDiagDetails<Info = unknown> {
  /** What the protocol itself measures. */
  info?: Info;
  congestion?: Uint8Array;
  tos?: number;
  trafficClass?: number;
  memory?: SocketMemory;
  /** RCV_SHUTDOWN 1 and SEND_SHUTDOWN 2. include/net/sock.h */
  shutdown?: number;
  v6Only?: boolean;
  /** Of SCTP: all addresses of either end. */
  locals?: string[];
  peers?: string[];
  mark?: number;
  classId?: number;
  upperLayer?: Uint8Array;
  cgroupId?: bigint;
  options?: InetOption[];
}

/** The reader stands behind the message. */
export function readInetDiagDetails<Info>(
  reader: Reader,
  readInfo?: (reader: Reader) => Info,
): InetDiagDetails<Info> {
  const details: InetDiagDetails<Info> = {};
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type !== INET_DIAG.INFO) readDetail(details, type, value);
    else if (readInfo !== undefined) details.info = readInfo(value);
  }
  return details;
}

function readDetail(details: InetDiagDetails, type: number, value: Reader): void {
  switch (type) {
    case INET_DIAG.CONG:
      details.congestion = readName(value);
      break;
    case INET_DIAG.TOS:
      details.tos = value.u8();
      break;
    case INET_DIAG.TCLASS:
      details.trafficClass = value.u8();
      break;
    case INET_DIAG.SKMEMINFO:
      details.memory = readSkMeminfo(value);
      break;
    case INET_DIAG.SHUTDOWN:
      details.shutdown = value.u8();
      break;
    case INET_DIAG.SKV6ONLY:
      details.v6Only = value.u8() !== 0;
      break;
    case INET_DIAG.LOCALS:
      details.locals = readSockaddrs(value);
      break;
    case INET_DIAG.PEERS:
      details.peers = readSockaddrs(value);
      break;
    case INET_DIAG.MARK:
      details.mark = value.u32();
      break;
    case INET_DIAG.CLASS_ID:
      details.classId = value.u32();
      break;
    case INET_DIAG.ULP_INFO:
      readUlp(details, value);
      break;
    case INET_DIAG.CGROUP_ID:
      details.cgroupId = value.u64();
      break;
    case INET_DIAG.SOCKOPT:
      details.options = readOptions(value);
      break;
  }
}

function readUlp(details: InetDiagDetails, value: Reader): void {
  const nested = new Attributes(value);
  while (nested.advance())
    if (nested.type === ULP_NAME) details.upperLayer = readName(nested.value);
}

/** Bytes up to a NUL, copied. */
function readName(value: Reader): Uint8Array {
  const bytes = value.slice(value.remaining);
  const end = bytes.indexOf(0);
  return Uint8Array.from(end < 0 ? bytes : bytes.subarray(0, end));
}

/** The compiler fills each byte from the end that the byte order begins with. */
function readOptions(value: Reader): InetOption[] {
  const bytes = [value.u8(), value.u8()].map((byte) =>
    value.byteOrder === 'LE' ? byte : turned(byte),
  );
  return namesOfBits((bytes[0] as number) | ((bytes[1] as number) << 8), OPTIONS);
}

function turned(byte: number): number {
  let bits = 0;
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) bits |= 0x80 >> bit;
  return bits;
}

/** That one detail, which the kernel tells unasked of some sockets. */
export function readV6Only(reader: Reader): boolean | undefined {
  const attributes = new Attributes(reader);
  while (attributes.advance()) {
    if (attributes.type === INET_DIAG.SKV6ONLY) return attributes.value.u8() !== 0;
  }
  return undefined;
}
