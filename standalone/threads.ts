import { dlopen, type NativeFunction } from 'bun:ffi';
import { addressOf } from './address.js';
import { CALL, MOST_ARGUMENTS, START_ROUTINE } from './start-routine.js';

const PAGE_SIZE = 4096;
const PROT_READ_WRITE = 1 | 2;
const PROT_READ_EXEC = 1 | 4;
const MAP_PRIVATE_ANONYMOUS = 0x02 | 0x20;

/** Between two looks at the threads that are under way: soon at first, less often when they wait. */
const SOONEST_MS = 1;
const LATEST_MS = 32;

interface Call {
  readonly memory: BigInt64Array;
  /** What the arguments point to has to live until then. */
  readonly done: (result: bigint, errno: number) => void;
}

/** Calls of C functions, each in a thread of its own: bun:ffi itself can only wait for them. */
export class Threads {
  private readonly library: Record<'pthread_create' | 'pthread_detach', NativeFunction>;
  private readonly startRoutine: number;
  private underWay: Call[] = [];

  constructor(
    libc: string,
    private readonly errnoLocation: NativeFunction,
  ) {
    const { symbols } = dlopen(libc, {
      mmap: { args: ['ptr', 'u64', 'i32', 'i32', 'i32', 'i64'], returns: 'ptr' },
      memcpy: { args: ['ptr', 'ptr', 'u64'], returns: 'ptr' },
      mprotect: { args: ['ptr', 'u64', 'i32'], returns: 'i32' },
      pthread_create: { args: ['ptr', 'ptr', 'ptr', 'ptr'], returns: 'i32' },
      pthread_detach: { args: ['u64'], returns: 'i32' },
    });
    this.library = symbols;
    const { mmap, memcpy, mprotect } = symbols;
    const page = mmap(null, PAGE_SIZE, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0) as number;
    memcpy(page, START_ROUTINE, START_ROUTINE.length);
    if (mprotect(page, PAGE_SIZE, PROT_READ_EXEC) !== 0) throw new Error('mprotect failed');
    this.startRoutine = page;
  }

  /** `done` is called from the event loop, with the whole register and the errno of the thread. */
  begin(target: NativeFunction, values: readonly unknown[], done: Call['done']): void {
    if (values.length > MOST_ARGUMENTS) throw new RangeError('too many arguments');
    const memory = new BigInt64Array(new ArrayBuffer(CALL.SIZE));
    memory[CALL.FUNCTION / 8] = BigInt(target.ptr);
    memory[CALL.ERRNO_LOCATION / 8] = BigInt(this.errnoLocation.ptr);
    for (const [at, value] of values.entries()) memory[CALL.ARGUMENTS / 8 + at] = word(value);
    const thread = new BigUint64Array(1);
    const { pthread_create, pthread_detach } = this.library;
    const failure = pthread_create(thread, null, this.startRoutine, addressOf(memory)) as number;
    if (failure !== 0) throw new Error(`pthread_create: errno ${failure}`);
    pthread_detach(thread[0]);
    if (this.underWay.push({ memory, done }) === 1) this.lookIn(SOONEST_MS);
  }

  private lookIn(pauseMs: number): void {
    setTimeout(() => {
      const calls = this.underWay;
      this.underWay = calls.filter(({ memory }) => !isDone(memory));
      for (const { memory, done } of calls) {
        if (!isDone(memory)) continue;
        const view = new DataView(memory.buffer);
        done(view.getBigInt64(CALL.RESULT, true), view.getInt32(CALL.ERRNO, true));
      }
      if (this.underWay.length === 0) return;
      const answered = this.underWay.length < calls.length;
      this.lookIn(answered ? SOONEST_MS : Math.min(2 * pauseMs, LATEST_MS));
    }, pauseMs);
  }
}

function isDone(memory: BigInt64Array): boolean {
  return Atomics.load(memory, CALL.DONE >> 3) >> 32n !== 0n;
}

/** An argument as a register holds it. */
function word(value: unknown): bigint {
  if (ArrayBuffer.isView(value)) return BigInt(addressOf(value));
  return value === null ? 0n : BigInt(value as number | bigint);
}
