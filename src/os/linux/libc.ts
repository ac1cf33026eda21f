import { SystemCallError, UnsupportedError } from '../../model/errors.js';
import { errnoName } from '../../wire/errno.js';
import { type ForeignInterface, foreignInterface } from '../ffi.js';

/** What we call of the C library. Sizes and descriptors are numbers, memory is addresses. */
const SIGNATURES = {
  socket: 'int socket(int domain, int type, int protocol)',
  close: 'int close(int fd)',
  bind: 'int bind(int fd, void *address, uint32_t length)',
  socketpair: 'int socketpair(int domain, int type, int protocol, void *pair)',
  dup3: 'int dup3(int from, int to, int flags)',
  setsockopt: 'int setsockopt(int fd, int level, int name, void *value, uint32_t length)',
  send: 'intptr_t send(int fd, void *bytes, size_t length, int flags)',
  recv: 'intptr_t recv(int fd, uintptr_t bytes, size_t length, int flags)',
  recvmmsg: 'int recvmmsg(int fd, uintptr_t headers, uint32_t count, int flags, uintptr_t timeout)',
  readv: 'intptr_t readv(int fd, uintptr_t vectors, int count)',
  clock_getres: 'int clock_getres(int clock, void *step)',
  poll: 'int poll(void *fds, size_t count, int timeoutMs)',
  openat: 'int openat(int directory, void *path, int flags)',
  readlinkat: 'intptr_t readlinkat(int directory, uintptr_t path, uintptr_t bytes, size_t length)',
  bpf: 'long syscall(long number, int command, void *attributes, uint32_t size)',
  syscall: 'long syscall(long number, long a, long b, long c, long d, long e)',
} as const;

type Value = number | bigint | Uint8Array;

export interface LibcFunction {
  (...values: Value[]): number;
  /** In a thread of libuv's pool; what is pointed to has to live until `done`. */
  async(...valuesAndDone: [...Value[], done: (failure: unknown, result: number) => void]): void;
}

export type Libc = {
  readonly [Name in keyof typeof SIGNATURES]: LibcFunction;
} & {
  /** Where a byte array that is never moved lies in memory. */
  readonly addressOf: (bytes: Uint8Array) => number;
  /** Whether each call in a thread has a thread of its own, so that it may wait for long. */
  readonly hasThreads: boolean;
  /** Of the call that just failed, or whose `done` this is. */
  readonly errno: () => number;
  /** The error of the call that just failed. */
  readonly error: (call: string) => SystemCallError;
};

let opened: Libc | null | undefined;

/** The C library through koffi, or null where koffi cannot be had. */
export function openLibc(): Libc | null {
  if (opened === undefined) {
    const ffi = foreignInterface();
    opened = ffi === null ? null : bind(ffi);
  }
  return opened;
}

/** The C library, or why `what` cannot be had without it. */
export function requireLibc(what: string): Libc {
  const libc = openLibc();
  if (libc !== null) return libc;
  throw new UnsupportedError(what, 'linux', 'the optional dependency koffi is not installed');
}

function bind(ffi: ForeignInterface): Libc {
  // null names the libraries that the process already has: glibc or musl, whichever Node runs on.
  const library = ffi.load(null);
  const libc = {
    hasThreads: ffi.threads !== undefined,
    addressOf: (bytes: Uint8Array) => Number(ffi.address(bytes)),
    errno: () => ffi.errno(),
    error: (call: string) => systemCallError(call, ffi.errno()),
  };
  for (const [name, signature] of Object.entries(SIGNATURES)) {
    // Bound at the first use: not every C library has every function.
    Object.defineProperty(libc, name, {
      configurable: true,
      get() {
        const value = library.func(signature);
        Object.defineProperty(libc, name, { value });
        return value;
      },
    });
  }
  return libc as Libc;
}

/**
 * Begins a call in a thread, for whoever does not wait for it but looks at what it does. koffi makes no
 * more than 256 before the event loop has run again: those beyond are made at once.
 */
export function callAhead(call: LibcFunction, values: Value[], over: () => void): void {
  try {
    call.async(...values, over);
  } catch {
    call(...values);
    over();
  }
}

export function systemCallError(call: string, errno: number): SystemCallError {
  return new SystemCallError(call, errno, errnoName(errno));
}
