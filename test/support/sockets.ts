import { AF, IOCTL, MSG, SO, SOCK, SOL } from './constants.js';
import { EINPROGRESS, libc, must } from './libc.js';
import { readAddress, type SocketAddress } from './sockaddr.js';

/** Opens a socket that no child inherits unless it is handed over. */
export function openSocket(family: number, type: number, protocol = 0): number {
  return must('socket', libc().socket(family, type | SOCK.CLOEXEC, protocol));
}

export function bindSocket(fd: number, address: Uint8Array): void {
  must('bind', libc().bind(fd, address, address.length));
}

/** Connects; on a non-blocking socket it may still be under way afterwards. */
export function connectSocket(fd: number, address: Uint8Array): void {
  must('connect', libc().connect(fd, address, address.length), EINPROGRESS);
}

export function acceptSocket(listener: number): number {
  return must('accept4', libc().accept4(listener, null, null, SOCK.CLOEXEC));
}

export function openPair(family: number, type: number): [number, number] {
  const fds = new Int32Array(2);
  const bytes = new Uint8Array(fds.buffer);
  must('socketpair', libc().socketpair(family, type | SOCK.CLOEXEC, 0, bytes));
  return [fds[0] ?? -1, fds[1] ?? -1];
}

/** Sets an option whose value is an int, or the bytes given. */
export function setOption(fd: number, level: number, name: number, value: number | Uint8Array) {
  const bytes = typeof value === 'number' ? intBytes(value) : value;
  must('setsockopt', libc().setsockopt(fd, level, name, bytes, bytes.length));
}

/** Sends what fits without waiting; answers how many bytes that were. */
export function sendBytes(fd: number, count: number): number {
  const bytes = new Uint8Array(count).fill(0x7a);
  return must('send', libc().send(fd, bytes, count, MSG.DONTWAIT | MSG.NOSIGNAL));
}

export function localAddress(fd: number): SocketAddress {
  return nameOf((address, length) => must('getsockname', libc().getsockname(fd, address, length)));
}

export function remoteAddress(fd: number): SocketAddress {
  return nameOf((address, length) => must('getpeername', libc().getpeername(fd, address, length)));
}

function nameOf(ask: (address: Uint8Array, length: Uint8Array) => number): SocketAddress {
  const address = new Uint8Array(128);
  const length = new Uint32Array([address.length]);
  ask(address, new Uint8Array(length.buffer));
  return readAddress(address.subarray(0, length[0]));
}

/** Bytes that wait to be read (`INQ`), or that the other end has not acknowledged (`OUTQ`). */
export function queuedBytes(fd: number, queue: 'INQ' | 'OUTQ'): number {
  const count = new Int32Array(1);
  must('ioctl', libc().ioctl(fd, IOCTL[queue], new Uint8Array(count.buffer)));
  return count[0] ?? 0;
}

/**
 * Lets nothing reach the socket from now on: a classic BPF program of one instruction, `ret 0`,
 * cuts every arriving packet to nothing. Needs no privilege, and what the socket sends still
 * goes out. So TCP stands still in the very states that a live peer would end at once.
 */
export function dropArrivals(fd: number): void {
  // struct sock_filter { BPF_RET | BPF_K, 0, 0, 0 } and struct sock_fprog { 1, pointer }.
  const instruction = libc().calloc(1, 8);
  libc().memcpy(instruction, new Uint8Array(new Uint16Array([0x06, 0, 0, 0]).buffer), 8);
  const program = new BigUint64Array([0n, BigInt(instruction)]);
  const bytes = new Uint8Array(program.buffer);
  new Uint16Array(program.buffer)[0] = 1;
  try {
    setOption(fd, SOL.SOCKET, SO.ATTACH_FILTER, bytes);
  } finally {
    libc().free(instruction);
  }
}

const IFF_UP = 1;

/** Brings an interface of the own network namespace up: struct ifreq, 40 bytes, name and flags. */
export function bringUp(name: string): void {
  const request = new Uint8Array(40);
  request.set(Buffer.from(name).subarray(0, 15));
  const flags = new Uint16Array(request.buffer, 16, 1);
  const fd = openSocket(AF.INET, SOCK.DGRAM);
  try {
    must('ioctl', libc().ioctl(fd, IOCTL.GIFFLAGS, request));
    flags[0] = (flags[0] ?? 0) | IFF_UP;
    must('ioctl', libc().ioctl(fd, IOCTL.SIFFLAGS, request));
  } finally {
    closeSocket(fd);
  }
}

export function closeSocket(fd: number): void {
  must('close', libc().close(fd));
}

function intBytes(value: number): Uint8Array {
  return new Uint8Array(new Int32Array([value]).buffer);
}
