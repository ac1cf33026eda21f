import { type ByteOrder, Reader } from '../reader.js';
/** NLMSG_*, NLM_F_*. include/uapi/linux/netlink.h */
export declare const NLMSG_ERROR = 2;
export declare const NLMSG_DONE = 3;
export declare const NLM_F_REQUEST = 1;
export declare const NLM_F_MULTI = 2;
export declare const NLM_F_DUMP = 768;
export declare const NLM_F_REPLACE = 256;
export declare const NLM_F_DUMP_INTR = 16;
/**
 * The messages of one datagram, one after the other. struct nlmsghdr, 16 bytes. A cursor with
 * fields and not an object for each message: a dump of 100,000 sockets has as many messages.
 */
export declare class Messages {
    /** Over the whole datagram; after `advance`, over the payload of the message. */
    readonly payload: Reader;
    private readonly end;
    type: number;
    flags: number;
    sequence: number;
    private next;
    constructor(
    /** Over the whole datagram; after `advance`, over the payload of the message. */
    payload: Reader, end?: number);
    /** Goes to the next message; false where there is none. */
    advance(): boolean;
}
/** The type of the last message of a datagram: NLMSG_DONE and NLMSG_ERROR end an answer. */
export declare function lastMessageType(datagram: Uint8Array, byteOrder: ByteOrder): number;
/** One request: header and payload. */
export declare function writeMessage(type: number, flags: number, sequence: number, payload: Uint8Array, byteOrder: ByteOrder): Uint8Array;
/** The error number in an NLMSG_ERROR or NLMSG_DONE; 0 is an acknowledgement. */
export declare function readError(payload: Reader): number;
/** NLMSG_ALIGN. */
export declare function align(length: number): number;
