import { AF, SOCK } from '../constants.js';
import { libc, must } from '../libc.js';
import { inet6Address, inetAddress } from '../sockaddr.js';
import { acceptSocket, bindSocket, connectSocket, localAddress, openSocket } from '../sockets.js';
import type { Link } from './link.js';

/** A way to reach a listener: what it binds to, and what its client speaks. */
export interface Route {
  /** Begins the name of every socket made over it. */
  readonly label: string;
  readonly family: 'inet' | 'inet6';
  readonly remoteAddress: string;
  readonly listenerDomain: number;
  readonly clientDomain: number;
  listenerAddress(port: number): Uint8Array;
  target(port: number): Uint8Array;
}

export const V4: Route = {
  label: 'tcp4',
  family: 'inet',
  remoteAddress: '127.0.0.1',
  listenerDomain: AF.INET,
  clientDomain: AF.INET,
  listenerAddress: (port) => inetAddress('127.0.0.1', port),
  target: (port) => inetAddress('127.0.0.1', port),
};

export const V6: Route = {
  label: 'tcp6',
  family: 'inet6',
  remoteAddress: '::1',
  listenerDomain: AF.INET6,
  clientDomain: AF.INET6,
  listenerAddress: (port) => inet6Address('::1', port),
  target: (port) => inet6Address('::1', port),
};

/** A dual-stack listener of IPv6, reached over IPv4. */
export const MAPPED: Route = {
  ...V4,
  label: 'mapped',
  listenerDomain: AF.INET6,
  listenerAddress: (port) => inet6Address('::', port),
};

/** A link-local address, which says nothing without its interface. */
export function linkLocal({ name, index, address }: Link): Route {
  return {
    label: `link-local ${name}`,
    family: 'inet6',
    remoteAddress: address,
    listenerDomain: AF.INET6,
    clientDomain: AF.INET6,
    listenerAddress: (port) => inet6Address(address, port, index),
    target: (port) => inet6Address(address, port, index),
  };
}

/** What is done to a fresh socket before it listens or connects. */
export type Prepare = (fd: number) => void;

export interface Listener {
  readonly fd: number;
  readonly port: number;
}

export function listen(route: Route, backlog = 16, prepare?: Prepare, protocol = 0): Listener {
  const fd = openSocket(route.listenerDomain, SOCK.STREAM, protocol);
  prepare?.(fd);
  bindSocket(fd, route.listenerAddress(0));
  must('listen', libc().listen(fd, backlog));
  return { fd, port: localAddress(fd).port ?? 0 };
}

/** Connects to a listener and leaves the other end in its backlog. */
export function dial(route: Route, port: number, prepare?: Prepare, protocol = 0): number {
  const fd = openSocket(route.clientDomain, SOCK.STREAM, protocol);
  prepare?.(fd);
  connectSocket(fd, route.target(port));
  return fd;
}

export interface Connection {
  readonly client: number;
  readonly server: number;
}

/** An established connection, both of its ends in this process. */
export function connection(route: Route, listener: Listener, prepare?: Prepare): Connection {
  const client = dial(route, listener.port, prepare);
  return { client, server: acceptSocket(listener.fd) };
}
