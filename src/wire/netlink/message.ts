import { DecodeError } from '../../model/errors.js';
import { type ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';

/** NLMSG_*, NLM_F_*. include/uapi/linux/netlink.h */
export const NLMSG_ERROR = 2;
export const NLMSG_DONE = 3;
export const NLM_F_REQUEST = 0x01;
export const NLM_F_DUMP = 0x300;
export const NLM_F_DUMP_INTR = 0x10;

const HEADER = 16;

/** struct nlmsghdr, 16 bytes, and where its payload lies in the datagram. */
export interface NetlinkMessage {
  type: number;
  flags: number;
  sequence: number;
  /** The payload is bytes `start` to `end` of the datagram. */
  start: number;
  end: number;
}

/** Every message of one datagram, in order. */
export function* readMessages(
  datagram: Uint8Array,
  byteOrder: ByteOrder,
): Generator<NetlinkMessage, void> {
  for (let at = 0; at < datagram.length; ) {
    const header = new Reader(datagram, byteOrder, 'nlmsghdr', at);
    const length = header.u32();
    const end = at + length;
    if (length < HEADER || end > datagram.length) {
      throw new DecodeError('nlmsghdr', at, `length ${length} of ${datagram.length - at}`);
    }
    const type = header.u16();
    const flags = header.u16();
    yield { type, flags, sequence: header.u32(), start: at + HEADER, end };
    at = align(end);
  }
}

/** One request: header and payload. */
export function writeMessage(
  type: number,
  flags: number,
  sequence: number,
  payload: Uint8Array,
  byteOrder: ByteOrder,
): Uint8Array {
  const length = HEADER + payload.length;
  return new Writer(align(length), byteOrder)
    .u32(length)
    .u16(type)
    .u16(flags | NLM_F_REQUEST)
    .u32(sequence)
    .u32(0)
    .put(payload)
    .zeros(align(length) - length)
    .done();
}

/** The error number in an NLMSG_ERROR or NLMSG_DONE; 0 is an acknowledgement. */
export function readError(
  datagram: Uint8Array,
  message: NetlinkMessage,
  byteOrder: ByteOrder,
): number {
  if (message.end - message.start < 4) return 0;
  return -new Reader(datagram, byteOrder, 'nlmsgerr', message.start, message.end).i32();
}

/** NLMSG_ALIGN. */
export function align(length: number): number {
  return (length + 3) & ~3;
}
