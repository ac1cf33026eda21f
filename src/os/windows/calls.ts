import type { Waiting } from '../waiting.js';
import { Waits } from '../waits.js';
import { addressOf, windowsError, windowsFunction } from './library.js';
import { copyFrom, lengthOf, pointerIn, withAddress } from './memory.js';
import {
  type AllocatingCall,
  type Argument,
  BUFFER,
  type FixedCall,
  SIZE,
  type SizedCall,
} from './port.js';

type Value = number | bigint | Uint8Array;

/** What makes a call: at once, or in a thread with empty pieces until it is over. */
type Caller = (values: readonly Value[]) => Generator<Uint8Array, number>;

const ERROR_INVALID_DATA = 13;
const ERROR_BUFFER_OVERFLOW = 111;
const ERROR_INSUFFICIENT_BUFFER = 122;
const STATUS_UNSUCCESSFUL = 0xc0000001;
/** How Windows says that the buffer is too small. */
const TOO_SMALL: readonly number[] = [
  ERROR_BUFFER_OVERFLOW,
  ERROR_INSUFFICIENT_BUFFER,
  STATUS_UNSUCCESSFUL,
];

/** Most tables fit, so that one call is enough. */
const FIRST_BYTES = 65_536;
/** More is no table. */
const MOST_BYTES = 2 ** 30;
/** Beyond what was called for: meanwhile the table grows. */
const MARGIN = 1.25;
const ATTEMPTS = 10;

/** Asks until the buffer is large enough for what is a table that grows meanwhile. */
export function* askSized(
  call: SizedCall & { name: string },
  waiting: Waiting | undefined,
): Generator<Uint8Array, void> {
  const make = callerOf(call, waiting);
  let length = call.firstBytes ?? FIRST_BYTES;
  for (let attempt = 1; ; attempt++) {
    const buffer = Buffer.alloc(length);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(length);
    const status = yield* make(filled(call.arguments, buffer, size));
    if (status === 0) return yield sizedAnswer(call, buffer, size.readUInt32LE());
    if (!TOO_SMALL.includes(status) || attempt === ATTEMPTS || length === MOST_BYTES) {
      throw windowsError(call.name, status);
    }
    const wanted = Math.max(size.readUInt32LE() * MARGIN, length * 2);
    length = Math.min(Math.ceil(wanted), MOST_BYTES);
  }
}

function sizedAnswer(call: SizedCall, buffer: Uint8Array, size: number): Uint8Array {
  const { rows, isPointed } = call;
  const answer = buffer.subarray(0, rows === undefined ? size : lengthOf(buffer, rows));
  return isPointed === true ? withAddress(answer, addressOf(buffer)) : answer;
}

export function* askFixed(
  call: FixedCall & { name: string },
  waiting: Waiting | undefined,
): Generator<Uint8Array, void> {
  const buffer = Buffer.from(call.initial);
  const make = callerOf(call, waiting);
  const status = yield* make(filled(call.arguments, buffer));
  if (status !== 0) throw windowsError(call.name, status);
  yield buffer;
}

export function* askAllocated(
  call: AllocatingCall & { name: string },
  waiting: Waiting | undefined,
): Generator<Uint8Array, void> {
  const { rows, onHeap } = call;
  const pointer = Buffer.alloc(8);
  const heap = onHeap === true ? processHeap() : undefined;
  const make = callerOf(call, waiting);
  const values = filled(call.arguments, pointer);
  const status = yield* make(heap === undefined ? values : [...values, heap, 0]);
  if (status !== 0) throw windowsError(call.name, status);
  const address = pointerIn(pointer);
  if (address === 0n) return yield Buffer.alloc(rows.headerBytes);
  let answer: Uint8Array;
  try {
    const length = lengthOf(copyFrom(address, 4), rows);
    // Of what comes on a heap no documentation says how long the rows are of every Windows.
    if (heap !== undefined && length > sizeOf(address, heap)) {
      throw windowsError(call.name, ERROR_INVALID_DATA);
    }
    answer = copyFrom(address, length);
  } finally {
    free(address, heap);
  }
  yield answer;
}

function processHeap(): bigint {
  const get = windowsFunction('kernel32.dll', 'GetProcessHeap', 'uintptr_t GetProcessHeap()');
  return BigInt(get());
}

function sizeOf(address: bigint, heap: bigint): number {
  const signature = 'uintptr_t HeapSize(uintptr_t heap, uint32_t flags, uintptr_t memory)';
  return Number(windowsFunction('kernel32.dll', 'HeapSize', signature)(heap, 0, address));
}

function free(address: bigint, heap: bigint | undefined): void {
  if (heap === undefined) {
    const signature = 'void FreeMibTable(uintptr_t table)';
    windowsFunction('iphlpapi.dll', 'FreeMibTable', signature)(address);
  } else {
    const signature = 'int HeapFree(uintptr_t heap, uint32_t flags, uintptr_t memory)';
    windowsFunction('kernel32.dll', 'HeapFree', signature)(heap, 0, address);
  }
}

function filled(
  given: readonly Argument[],
  buffer: Uint8Array,
  size: Uint8Array = buffer,
): readonly Value[] {
  return given.map((value) => (value === BUFFER ? buffer : value === SIZE ? size : value));
}

function callerOf(
  call: { name: string; function: string; arguments: readonly Argument[]; onHeap?: boolean },
  waiting: Waiting | undefined,
): Caller {
  const types: readonly string[] = call.arguments.map(typeOf);
  const all = call.onHeap === true ? [...types, 'uint64_t', 'uint32_t'] : types;
  const signature = `uint32_t ${call.function}(${all.join(', ')})`;
  const called = windowsFunction('iphlpapi.dll', call.function, signature);
  const waits = waiting && new Waits(call.name);
  return function* (values) {
    if (waiting === undefined) return called(...values) as number;
    if (waits?.wereShort === true) return waits.time(() => called(...values) as number);
    const end = waits?.begin();
    const errand = waiting.begin<() => number>((done) => {
      called.async(...values, (failure: unknown, status: number) => {
        end?.();
        done(() => {
          if (failure) throw failure;
          return status;
        });
      });
    }, values);
    return (yield* waiting.until(errand))();
  };
}

function typeOf(value: Argument): string {
  if (typeof value === 'number') return 'uint32_t';
  return typeof value === 'bigint' ? 'uint64_t' : 'void *';
}
