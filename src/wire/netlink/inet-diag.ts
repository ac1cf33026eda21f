import type { AddressCache } from '../address-cache.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';

/** SOCK_DIAG_BY_FAMILY. include/uapi/linux/sock_diag.h */
export const SOCK_DIAG_BY_FAMILY = 20;

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
  // INET_DIAG_NOCOOKIE: whatever its cookie.
  return writer.u32(0xffffffff).u32(0xffffffff).done();
}

/** struct inet_diag_msg, 72 bytes. include/uapi/linux/inet_diag.h */
export interface InetDiagMessage {
  family: number;
  state: number;
  timer: number;
  retransmits: number;
  localPort: number;
  remotePort: number;
  localAddress: string;
  remoteAddress: string;
  interfaceIndex: number;
  cookie: bigint;
  expiresMs: number;
  receiveQueue: number;
  sendQueue: number;
  uid: number;
  inode: number;
}

/** Leaves the reader at the attributes that follow. */
export function readInetDiagMessage(reader: Reader, addresses: AddressCache): InetDiagMessage {
  const family = reader.u8();
  const state = reader.u8();
  const timer = reader.u8();
  const retransmits = reader.u8();
  const localPort = reader.networkU16();
  const remotePort = reader.networkU16();
  const at = reader.offset;
  reader.skip(32);
  const six = family === AF_INET6;
  const { bytes } = reader;
  return {
    family,
    state,
    timer,
    retransmits,
    localPort,
    remotePort,
    localAddress: six ? addresses.ipv6(bytes, at) : addresses.ipv4(bytes, at),
    remoteAddress: six ? addresses.ipv6(bytes, at + 16) : addresses.ipv4(bytes, at + 16),
    interfaceIndex: reader.u32(),
    cookie: readCookie(reader),
    expiresMs: reader.u32(),
    receiveQueue: reader.u32(),
    sendQueue: reader.u32(),
    uid: reader.u32(),
    inode: reader.u32(),
  };
}

/** Two 32-bit words, the low one first, each in the machine's byte order. */
export function readCookie(reader: Reader): bigint {
  if (reader.byteOrder === 'LE') return reader.u64();
  const low = BigInt(reader.u32());
  return (BigInt(reader.u32()) << 32n) | low;
}
