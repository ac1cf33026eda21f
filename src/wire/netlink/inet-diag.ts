import type { AddressCache } from '../address-cache.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';

/** SOCK_DIAG_BY_FAMILY. include/uapi/linux/sock_diag.h */
export const SOCK_DIAG_BY_FAMILY = 20;

/** The request of before Linux 3.3: TCP alone, but of both families at once. */
export const TCPDIAG_GETSOCK = 18;

export const AF_INET = 2;
export const AF_INET6 = 10;

/** Attribute types of an answer. include/uapi/linux/inet_diag.h */
export const INET_DIAG = {
  MEMINFO: 1,
  INFO: 2,
  CONG: 4,
  TOS: 5,
  TCLASS: 6,
  SKMEMINFO: 7,
  SHUTDOWN: 8,
  PROTOCOL: 10,
  SKV6ONLY: 11,
  LOCALS: 12,
  PEERS: 13,
  MARK: 15,
  CLASS_ID: 17,
  ULP_INFO: 19,
  CGROUP_ID: 21,
  SOCKOPT: 22,
} as const;

/** The bits of a request that ask for these attributes, each of type 8 at most. */
export function extensionsOf(...types: number[]): number {
  return types.reduce((bits, type) => bits | (1 << (type - 1)), 0);
}

/** Attribute types of a request. */
export const INET_DIAG_REQ_BYTECODE = 1;
export const INET_DIAG_REQ_PROTOCOL = 3;

/** struct inet_diag_sockid in a request: which socket, for an exact look-up. */
export interface SocketId {
  localPort: number;
  remotePort: number;
  /** 4 or 16 octets. */
  localAddress: Uint8Array;
  remoteAddress: Uint8Array;
  interfaceIndex: number;
  /** That socket alone, and none that took its place; absent: whatever its cookie. */
  cookie?: bigint;
}

export interface InetDiagRequest {
  family: number;
  /** IPPROTO_*, at most 255: a larger one goes into INET_DIAG_REQ_PROTOCOL. */
  protocol: number;
  /** Bit N-1 asks for attribute N, N at most 8. */
  extensions: number;
  /** Bit N asks for state N. */
  states: number;
  id?: SocketId;
}

/** INET_DIAG_NOCOOKIE, twice: whatever its cookie. */
const NO_COOKIE = 0xffffffff_ffffffffn;

/** struct inet_diag_req_v2, 56 bytes. include/uapi/linux/inet_diag.h */
export function writeInetDiagRequest(request: InetDiagRequest, byteOrder: ByteOrder): Uint8Array {
  const writer = new Writer(56, byteOrder)
    .u8(request.family)
    .u8(request.protocol)
    .u8(request.extensions)
    .u8(0)
    .u32(request.states);
  const { id } = request;
  if (id !== undefined) {
    writer.networkU16(id.localPort).networkU16(id.remotePort);
    for (const address of [id.localAddress, id.remoteAddress]) {
      writer.put(address).zeros(16 - address.length);
    }
    writer.u32(id.interfaceIndex);
  } else {
    writer.zeros(40);
  }
  const cookie = id?.cookie ?? NO_COOKIE;
  return writer
    .u32(Number(cookie & 0xffffffffn))
    .u32(Number(cookie >> 32n))
    .done();
}

/** struct inet_diag_req, 60 bytes: asks TCPDIAG_GETSOCK. include/uapi/linux/inet_diag.h */
export function writeTcpDiagRequest(
  { extensions, states }: Pick<InetDiagRequest, 'extensions' | 'states'>,
  byteOrder: ByteOrder,
): Uint8Array {
  return new Writer(60, byteOrder).zeros(3).u8(extensions).zeros(48).u32(states).u32(0).done();
}

/** struct inet_diag_msg, 72 bytes. include/uapi/linux/inet_diag.h */
export class InetDiagMessage {
  family = 0;
  state = 0;
  timer = 0;
  retransmits = 0;
  localPort = 0;
  remotePort = 0;
  localAddress = '';
  remoteAddress = '';
  interfaceIndex = 0;
  cookie = 0n;
  expiresMs = 0;
  receiveQueue = 0;
  sendQueue = 0;
  uid = 0;
  inode = 0;
}

/**
 * Leaves the reader at the attributes that follow. One object may take in message after message: a
 * new one for each of 100,000 sockets is half of the garbage that reading them makes. By offsets, for
 * the same fields one after the other by the reader's cursor take twice as long.
 */
export function readInetDiagMessage(
  reader: Reader,
  addresses: AddressCache,
  message = new InetDiagMessage(),
): InetDiagMessage {
  const at = reader.take(72);
  const { bytes, view, little } = reader;
  message.family = view.getUint8(at);
  message.state = view.getUint8(at + 1);
  message.timer = view.getUint8(at + 2);
  message.retransmits = view.getUint8(at + 3);
  message.localPort = view.getUint16(at + 4);
  message.remotePort = view.getUint16(at + 6);
  const six = message.family === AF_INET6;
  message.localAddress = six ? addresses.ipv6(bytes, at + 8) : addresses.ipv4(bytes, at + 8);
  message.remoteAddress = six ? addresses.ipv6(bytes, at + 24) : addresses.ipv4(bytes, at + 24);
  message.interfaceIndex = view.getUint32(at + 40, little);
  message.cookie = cookieAt(view, at + 44, little);
  message.expiresMs = view.getUint32(at + 52, little);
  message.receiveQueue = view.getUint32(at + 56, little);
  message.sendQueue = view.getUint32(at + 60, little);
  message.uid = view.getUint32(at + 64, little);
  message.inode = view.getUint32(at + 68, little);
  return message;
}

export function readCookie(reader: Reader): bigint {
  return cookieAt(reader.view, reader.take(8), reader.little);
}

/** Two 32-bit words, the low one first, each in the machine's byte order. */
function cookieAt(view: DataView, at: number, little: boolean): bigint {
  // Most sockets that a BPF program tells have none: a literal takes no memory, a number that is read does.
  if (view.getUint32(at) === 0 && view.getUint32(at + 4) === 0) return 0n;
  if (little) return view.getBigUint64(at, true);
  return (BigInt(view.getUint32(at + 4)) << 32n) | BigInt(view.getUint32(at));
}
