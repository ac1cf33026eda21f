import type { SocketMemory } from '../../model/inet.js';
import type { ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';
import { Attributes } from './attribute.js';
import { readCookie } from './inet-diag.js';
import { readSkMeminfo } from './sk-meminfo.js';

export const AF_UNIX = 1;

/** UDIAG_SHOW_*: what to tell of each socket. include/uapi/linux/unix_diag.h */
export const UDIAG_SHOW = {
  NAME: 0x01,
  VFS: 0x02,
  PEER: 0x04,
  ICONS: 0x08,
  RQLEN: 0x10,
  MEMINFO: 0x20,
  UID: 0x40,
} as const;

/** UNIX_DIAG_*, the attribute types of an answer. */
const UNIX_DIAG = {
  NAME: 0,
  VFS: 1,
  PEER: 2,
  ICONS: 3,
  RQLEN: 4,
  MEMINFO: 5,
  SHUTDOWN: 6,
  UID: 7,
} as const;

export interface UnixDiagRequest {
  /** Bit N asks for state N of include/net/tcp_states.h. */
  states: number;
  /** UDIAG_SHOW_*, together. */
  show: number;
  /** For an exact look-up. */
  inode?: number;
}

/** struct unix_diag_req, 24 bytes. include/uapi/linux/unix_diag.h */
export function writeUnixDiagRequest(request: UnixDiagRequest, byteOrder: ByteOrder): Uint8Array {
  return (
    new Writer(24, byteOrder)
      .u8(AF_UNIX)
      .u8(0)
      .u16(0)
      .u32(request.states)
      .u32(request.inode ?? 0)
      .u32(request.show)
      // Whatever its cookie.
      .u32(0xffffffff)
      .u32(0xffffffff)
      .done()
  );
}

/** struct unix_diag_msg, 16 bytes, and its attributes. include/uapi/linux/unix_diag.h */
export interface UnixDiagMessage {
  type: number;
  state: number;
  inode: number;
  cookie: bigint;
  /**
   * sun_path as far as it was bound, a copy. A path ends in the NUL that the kernel adds; an
   * abstract name begins with one and ends where it ends.
   */
  name?: Uint8Array;
  file?: { inode: number; device: number };
  /** 0 where nobody holds the other end. */
  peerInode?: number;
  /** Of a listening socket: its clients, 0 where one has left already. */
  pendingInodes?: number[];
  receiveQueue?: number;
  sendQueue?: number;
  memory?: SocketMemory;
  /** RCV_SHUTDOWN 1 and SEND_SHUTDOWN 2. include/net/sock.h */
  shutdown?: number;
  uid?: number;
}

export function readUnixDiagMessage(reader: Reader): UnixDiagMessage {
  // The family, which was asked for.
  reader.skip(1);
  const type = reader.u8();
  const state = reader.u8();
  reader.skip(1);
  const message: UnixDiagMessage = {
    type,
    state,
    inode: reader.u32(),
    cookie: readCookie(reader),
  };
  const attributes = new Attributes(reader);
  while (attributes.advance()) readAttribute(message, attributes.type, attributes.value);
  return message;
}

function readAttribute(message: UnixDiagMessage, type: number, value: Reader): void {
  switch (type) {
    case UNIX_DIAG.NAME:
      // Not slice(): on a Buffer that is a view.
      message.name = Uint8Array.from(value.slice(value.remaining));
      break;
    case UNIX_DIAG.VFS:
      message.file = { inode: value.u32(), device: value.u32() };
      break;
    case UNIX_DIAG.PEER:
      message.peerInode = value.u32();
      break;
    case UNIX_DIAG.ICONS:
      message.pendingInodes = [];
      while (value.remaining > 0) message.pendingInodes.push(value.u32());
      break;
    case UNIX_DIAG.RQLEN:
      message.receiveQueue = value.u32();
      message.sendQueue = value.u32();
      break;
    case UNIX_DIAG.MEMINFO:
      message.memory = readSkMeminfo(value);
      break;
    case UNIX_DIAG.SHUTDOWN:
      message.shutdown = value.u8();
      break;
    case UNIX_DIAG.UID:
      message.uid = value.u32();
      break;
  }
}
