import { AF, SO, SOCK, SOL } from './constants.js';
import { libc } from './libc.js';
import { inetAddress } from './sockaddr.js';
import {
  acceptSocket,
  bindSocket,
  closeSocket,
  connectSocket,
  localAddress,
  openSocket,
  setOption,
} from './sockets.js';

const LINGER = 13;

/** A listener on loopback, of IPv4, whose port others may share. */
export function listenOnLoopback(port = 0): number {
  const fd = openSocket(AF.INET, SOCK.STREAM);
  setOption(fd, SOL.SOCKET, SO.REUSEPORT, 1);
  bindSocket(fd, inetAddress('127.0.0.1', port));
  libc().listen(fd, 5);
  return fd;
}

/** Both ends of a connection to the listener. */
export function connectTo(listener: number): [number, number] {
  const fd = openSocket(AF.INET, SOCK.STREAM);
  connectSocket(fd, inetAddress('127.0.0.1', localAddress(listener).port ?? 0));
  return [fd, acceptSocket(listener)];
}

/** Without a TIME_WAIT that stays behind. */
export function breakOff(fds: readonly number[]): void {
  for (const fd of fds) {
    setOption(fd, SOL.SOCKET, LINGER, new Uint8Array(new Int32Array([1, 0]).buffer));
    closeSocket(fd);
  }
}
