import { type ByteOrder, Reader } from '../reader.js';
import { Writer } from '../writer.js';

/** NLMSG_*, NLM_F_*. include/uapi/linux/netlink.h */
export const NLMSG_ERROR = 2;
export const NLMSG_DONE = 3;
export const NLM_F_REQUEST = 0x01;
export const NLM_F_MULTI = 0x02;
export const NLM_F_DUMP = 0x300;
export const NLM_F_REPLACE = 0x100;
export const NLM_F_DUMP_INTR = 0x10;

const HEADER = 16;

/**
 * The messages of one datagram, one after the other. struct nlmsghdr, 16 bytes. A cursor with
 * fields and not an object for each message: a dump of 100,000 sockets has as many messages.
 */
export class Messages {
  type = 0;
  flags = 0;
  sequence = 0;
  private next = 0;

  constructor(
    /** Over the whole datagram; after `advance`, over the payload of the message. */
    readonly payload: Reader,
    private readonly end = payload.end,
  ) {}

  /** Goes to the next message; false where there is none. */
  advance(): boolean {
    const { next: at, end, payload } = this;
    if (at >= end) return false;
    payload.within(at, end);
    const length = payload.u32();
    if (length < HEADER || at + length > end)
      payload.fail(`nlmsghdr length ${length} of ${end - at}`);
    this.type = payload.u16();
    this.flags = payload.u16();
    this.sequence = payload.u32();
    payload.within(at + HEADER, at + length);
    this.next = align(at + length);
    return true;
  }
}

/** The type of the last message of a datagram: NLMSG_DONE and NLMSG_ERROR end an answer. */
export function lastMessageType(datagram: Uint8Array, byteOrder: ByteOrder): number {
  const messages = new Messages(new Reader(datagram, byteOrder, 'nlmsghdr'));
  while (messages.advance()) {
    // To the last.
  }
  return messages.type;
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
export function readError(payload: Reader): number {
  return payload.remaining < 4 ? 0 : -payload.i32();
}

/** NLMSG_ALIGN. */
export function align(length: number): number {
  return (length + 3) & ~3;
}
