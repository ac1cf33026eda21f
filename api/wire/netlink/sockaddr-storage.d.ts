import type { Reader } from '../reader.js';
/**
 * The addresses in an array of struct sockaddr_storage, each a sockaddr_in or a sockaddr_in6.
 * include/uapi/linux/in.h, include/uapi/linux/in6.h
 */
export declare function readSockaddrs(reader: Reader): string[];
