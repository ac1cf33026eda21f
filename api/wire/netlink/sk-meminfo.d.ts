import type { SocketMemory } from '../../model/inet.js';
import type { Reader } from '../reader.js';
/** SK_MEMINFO_*: nine 32-bit numbers in this order. include/uapi/linux/sock_diag.h */
export declare function readSkMeminfo(reader: Reader): SocketMemory;
