import type { SocketMemory } from '../../model/inet.js';
import type { Reader } from '../reader.js';

/** SK_MEMINFO_*: nine 32-bit numbers in this order. include/uapi/linux/sock_diag.h */
export function readSkMeminfo(reader: Reader): SocketMemory {
  return {
    receiveAllocated: reader.u32(),
    receiveBuffer: reader.u32(),
    sendAllocated: reader.u32(),
    sendBuffer: reader.u32(),
    // The one that the kernel lets go below zero.
    forwardAllocated: reader.i32(),
    sendQueued: reader.u32(),
    optionMemory: reader.u32(),
    backlog: reader.u32(),
    drops: reader.u32(),
  };
}
