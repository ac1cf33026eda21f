import type { ByteOrder } from '../reader.js';
import type { TcpLayout } from './tcp-layout.js';
/** A struct inet_diag_msg, and an attribute of one byte behind it. */
export declare const TCP_RECORD_SIZE = 80;
/** In the place of a family: there are no more. */
export declare const END_OF_TCP = 255;
/**
 * The program that the kernel runs for each TCP socket of the reader's network namespace (iterator
 * `tcp`, Linux 5.9; the cookie, 5.12) and that answers as sock_diag does, with INET_DIAG_SKV6ONLY of
 * all: in two thirds of the time, for it need not put messages together. A record with END_OF_TCP comes
 * last. `ticks` is the kernel's own HZ. net/ipv4/inet_diag.c
 */
export declare function assembleTcp(layout: TcpLayout, ticks: number, byteOrder: ByteOrder): Uint8Array;
