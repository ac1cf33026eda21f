import { ptr } from 'bun:ffi';

/** Where bytes lie in memory. They lie still once they have a buffer: asking for it can move them. */
export function addressOf({ buffer, byteOffset }: ArrayBufferView): number {
  return ptr(buffer) + byteOffset;
}
