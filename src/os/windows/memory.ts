import { windowsFunction } from './library.js';
import type { Rows } from './port.js';

/** Copies memory that Windows allocated. */
export function copyFrom(address: bigint, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  const move = windowsFunction(
    'kernel32.dll',
    'RtlMoveMemory',
    'void RtlMoveMemory(void *to, uintptr_t from, size_t length)',
  );
  move(bytes, address, length);
  return bytes;
}

/** How long an answer with so many rows is, as it says in its first four bytes. */
export function lengthOf(answer: Uint8Array, { headerBytes, rowBytes }: Rows): number {
  const count = new DataView(answer.buffer, answer.byteOffset).getUint32(0, true);
  return headerBytes + count * rowBytes;
}

/** A pointer that Windows wrote. */
export function pointerIn(bytes: Uint8Array, offset = 0): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(offset, true);
}

/** The bytes behind the address at which they lie. */
export function withAddress(bytes: Uint8Array, address: bigint): Uint8Array {
  const both = Buffer.alloc(8 + bytes.length);
  both.writeBigUInt64LE(address);
  both.set(bytes, 8);
  return both;
}
