import type { ByteOrder } from '../reader.js';
import type { Assembler } from './assembler.js';
import type { TcpLayout } from './tcp-layout.js';
/** A struct inet_diag_msg, and an attribute of one byte behind it. */
export declare const TCP_RECORD_SIZE = 80;
/** Where in a struct inet_diag_msg, and behind it. include/uapi/linux/inet_diag.h */
export declare const AT: {
    readonly FAMILY: 0;
    readonly STATE: 1;
    readonly TIMER: 2;
    readonly RETRANSMITS: 3;
    readonly LOCAL_PORT: 4;
    readonly REMOTE_PORT: 6;
    readonly LOCAL_ADDRESS: 8;
    readonly REMOTE_ADDRESS: 24;
    readonly INTERFACE: 40;
    readonly COOKIE: 44;
    readonly EXPIRES: 52;
    readonly RECEIVE_QUEUE: 56;
    readonly SEND_QUEUE: 60;
    readonly UID: 64;
    readonly INODE: 68;
    readonly ATTRIBUTE: 72;
};
/** Where on the stack the record is put together, and a word that is needed for a moment. */
export declare const RECORD: number;
/** What else needs the stack begins below. */
export declare const BELOW_RECORD: number;
/** Where the socket is read, as a whole one. */
export declare const SOCKET = 7;
/** What of a kernel a record depends on. */
export interface TcpKernel {
    layout: TcpLayout;
    /** Its HZ. */
    ticks: number;
    byteOrder: ByteOrder;
}
/** Everything 0: no socket at all, whose family and state are not 0. */
export declare function clearRecord(program: Assembler): Assembler;
/**
 * Puts together what sock_diag says of the socket, with INET_DIAG_SKV6ONLY of all; the cookie only
 * where it has one, which it gets when somebody first asks for it. net/ipv4/inet_diag.c
 */
export declare function storeRecord(program: Assembler, { layout, ticks, byteOrder }: TcpKernel): void;
