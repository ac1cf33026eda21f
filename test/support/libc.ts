import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { getSystemErrorName } from 'node:util';
import { FCNTL } from './constants.js';

/** Functions of the C library by their signature. */
export interface Library {
  func(signature: string): (...values: unknown[]) => unknown;
}

/** The part of koffi used here, spelled out since the package may be absent at compile time. */
interface Koffi {
  load(path: null): Library;
  errno(): number;
}

/** Bytes lent to the C library for the length of one call. */
export type Bytes = Uint8Array | null;

/**
 * The C library's own functions: integers and byte arrays in, the bare result out.
 * A pointer that must outlive one call is a number (`uintptr_t`), from calloc.
 */
export interface Libc {
  socket(domain: number, type: number, protocol: number): number;
  socketpair(domain: number, type: number, protocol: number, fds: Bytes): number;
  bind(fd: number, address: Bytes, length: number): number;
  listen(fd: number, backlog: number): number;
  connect(fd: number, address: Bytes, length: number): number;
  accept4(fd: number, address: Bytes, length: Bytes, flags: number): number;
  setsockopt(fd: number, level: number, name: number, value: Bytes, length: number): number;
  getsockopt(fd: number, level: number, name: number, value: Bytes, length: Bytes): number;
  getsockname(fd: number, address: Bytes, length: Bytes): number;
  getpeername(fd: number, address: Bytes, length: Bytes): number;
  shutdown(fd: number, how: number): number;
  send(fd: number, bytes: Bytes, length: number, flags: number): number;
  recv(fd: number, bytes: Bytes, length: number, flags: number): number;
  close(fd: number): number;
  pipe2(fds: Bytes, flags: number): number;
  fcntl(fd: number, command: number, value: number): number;
  ioctl(fd: number, request: number, value: Bytes): number;
  /** Changes the file-system uid of the calling thread alone; answers the one before. */
  setfsuid(uid: number): number;
  prlimit(pid: number, resource: number, wanted: Bytes, before: Bytes): number;
  /** CLONE_FILES (0x400) gives the calling thread a descriptor table of its own. */
  unshare(flags: number): number;
  setns(fd: number, kind: number): number;
  /** A system call without an argument. */
  syscall(number: number): number;
  _exit(code: number): void;
  /** 0 where there is none of that name, which ends with a NUL. */
  if_nametoindex(name: Bytes): number;
  prctl(option: number, a: number, b: Bytes, c: number, d: number): number;
  execvp(file: number, argv: number): number;
  calloc(count: number, size: number): number;
  memcpy(to: number, from: Bytes, length: number): number;
  free(pointer: number): void;
}

const SIGNATURES: Record<keyof Libc, string> = {
  socket: 'int socket(int, int, int)',
  socketpair: 'int socketpair(int, int, int, uint8_t *)',
  bind: 'int bind(int, const uint8_t *, uint32_t)',
  listen: 'int listen(int, int)',
  connect: 'int connect(int, const uint8_t *, uint32_t)',
  accept4: 'int accept4(int, uint8_t *, uint8_t *, int)',
  setsockopt: 'int setsockopt(int, int, int, const uint8_t *, uint32_t)',
  getsockopt: 'int getsockopt(int, int, int, uint8_t *, uint8_t *)',
  getsockname: 'int getsockname(int, uint8_t *, uint8_t *)',
  getpeername: 'int getpeername(int, uint8_t *, uint8_t *)',
  shutdown: 'int shutdown(int, int)',
  send: 'intptr_t send(int, const uint8_t *, size_t, int)',
  recv: 'intptr_t recv(int, uint8_t *, size_t, int)',
  close: 'int close(int)',
  pipe2: 'int pipe2(uint8_t *, int)',
  fcntl: 'int fcntl(int, int, intptr_t)',
  ioctl: 'int ioctl(int, unsigned long, uint8_t *)',
  setfsuid: 'int setfsuid(uint32_t)',
  prlimit: 'int prlimit(int, int, const uint8_t *, uint8_t *)',
  unshare: 'int unshare(int)',
  setns: 'int setns(int, int)',
  syscall: 'long syscall(long)',
  _exit: 'void _exit(int)',
  if_nametoindex: 'unsigned int if_nametoindex(const uint8_t *)',
  prctl: 'int prctl(int, unsigned long, uint8_t *, unsigned long, unsigned long)',
  execvp: 'int execvp(uintptr_t, uintptr_t)',
  calloc: 'uintptr_t calloc(size_t, size_t)',
  memcpy: 'uintptr_t memcpy(uintptr_t, const uint8_t *, size_t)',
  free: 'void free(uintptr_t)',
};

const require = createRequire(import.meta.url);
/** A koffi of the tests' own, so that what is tested can be without one and its sockets not. */
const { SOCKEYE_TEST_KOFFI = 'koffi' } = process.env;
let koffi: Koffi | undefined;
let bound: Libc | undefined;

/** Whether koffi, which is an optional dependency, is installed and loads. */
export function hasKoffi(): boolean {
  try {
    koffi ??= require(SOCKEYE_TEST_KOFFI) as Koffi;
    return true;
  } catch {
    return false;
  }
}

/** The C library, whatever it is. Throws where koffi is absent. */
export function library(): Library {
  koffi ??= require(SOCKEYE_TEST_KOFFI) as Koffi;
  // No path: the process has its C library loaded already, glibc or musl.
  return koffi.load(null);
}

/** Its functions above, bound at the first call. Throws where koffi is absent. */
export function libc(): Libc {
  if (bound !== undefined) return bound;
  const own = library();
  const functions = Object.entries(SIGNATURES).map(([name, signature]) => [
    name,
    own.func(signature),
  ]);
  bound = Object.fromEntries(functions) as Libc;
  return bound;
}

/** A libc call that answered -1. `errno` is the number, `code` its name. */
export class ErrnoError extends Error {
  readonly code: string;

  constructor(
    readonly call: string,
    readonly errno: number,
  ) {
    const code = getSystemErrorName(-errno);
    super(`${call}: ${code}`);
    this.code = code;
  }
}

/** The error of the call that has just failed; meaningless after a success. */
export function errno(): number {
  return koffi?.errno() ?? 0;
}

/** Passes a result through, or throws with the errno when it is -1; `allowed` errnos pass too. */
export function must(call: string, result: number, ...allowed: number[]): number {
  if (result !== -1) return result;
  const failure = errno();
  if (allowed.includes(failure)) return result;
  throw new ErrnoError(call, failure);
}

export function setNonBlocking(fd: number): void {
  const flags = must('fcntl', libc().fcntl(fd, FCNTL.GETFL, 0));
  must('fcntl', libc().fcntl(fd, FCNTL.SETFL, flags | FCNTL.O_NONBLOCK));
}

export const { EAGAIN, EINPROGRESS } = constants.errno;
