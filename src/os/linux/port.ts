import type { ByteOrder } from '../../wire/reader.js';

/** One question to a netlink family. */
export interface NetlinkRequest {
  /** What is asked, in words, for errors and captures: `sock_diag tcp IPv4`. */
  name: string;
  /** NETLINK_* number. */
  family: number;
  /** The whole message, header included. */
  message: Uint8Array;
  /** NETLINK_GET_STRICT_CHK, Linux 4.20 and later: without it a dump ignores filters. netlink(7) */
  strict?: boolean;
  /** Whether who asks can do with empty datagrams, see `pending`. */
  patient?: boolean;
}

/** A file descriptor of a process that is a socket. */
export interface SocketFd {
  fd: number;
  inode: number;
}

/** Hears what a system announces by itself. */
export interface Listener {
  /**
   * The next datagram, valid until the next is taken; undefined where there is none now. Throws
   * SystemCallError: ENOBUFS where announcements were thrown away because nobody took them, after
   * which it is of no use.
   */
  take(): Uint8Array | undefined;
  /** Until there may be something to take, or it is closed. Keeps the process alive meanwhile. */
  heard(): Promise<void>;
  close(): void;
}

/**
 * The narrow door to a Linux system: everything that is read goes through it, so that a capture can
 * record it, a replay can stand in for it, and a copied /proc tree needs no code of its own. Every
 * method throws SystemCallError with what the system answered.
 */
export interface LinuxPort {
  readonly byteOrder: ByteOrder;
  /** USER_HZ: ticks a second in /proc. 100 on every Linux that Node runs on. */
  readonly clockTicks: number;
  /**
   * Sends the request and yields each datagram of the answer, for as long as it is pulled: whoever
   * pulls knows the last message. A datagram is valid until the next is pulled. Only whoever
   * is `patient` gets empty ones, which say that there is nothing yet.
   */
  netlink(request: NetlinkRequest): Generator<Uint8Array, void>;
  /** Whether to ask for both families at once where that can be: a capture has each by itself. */
  readonly joinsFamilies?: boolean;
  /**
   * A file below /proc, in pieces, each valid until the next is pulled. Only whoever is `patient`
   * gets empty ones, which say that there is nothing yet.
   */
  readChunks(path: string, patient?: boolean): Generator<Uint8Array, void>;
  /** A file that the kernel has whole at the first read, as those of a process: saves a call. */
  readAtOnce(path: string): Uint8Array;
  /** What was found to be missing for as long as the system runs, by the file: not asked for again. */
  readonly missing?: Set<string>;
  /** Joins groups of rtnetlink, RTNLGRP_*; absent where no system is there to announce. */
  listen?(groups: readonly number[], queueBytes?: number): Listener;
  /** Ids of all processes, ascending. */
  processIds(): number[];
  /** The sockets among the open files of a process, some at a time. */
  socketFds(pid: number): Generator<SocketFd[], void>;
  /**
   * The sockets of all processes at once, where the kernel tells: process id, descriptor, inode, and
   * so on, valid until the next are pulled; in any order, some twice. Undefined where there is no
   * such way, or where it does not pay yet after a walk over processes of so many milliseconds.
   */
  socketHolders?(walkedMs: number): Generator<Uint32Array, void> | undefined;
  /**
   * Sockets of TCP, of both families, as sock_diag tells them, but for cookies that nobody has asked for
   * yet: pieces of records of TCP_RECORD_SIZE, those without a state are none, valid until the next are
   * pulled. Of a table of few it takes longer than sock_diag itself.
   */
  tcpSockets?(): Generator<Uint8Array, void>;
  /** Where a symbolic link below /proc points. */
  readLink(path: string): Uint8Array;
  /** After an empty piece: what to wait for before the next is pulled. */
  pending?(): Promise<void> | undefined;
}

/** A file below /proc, whole. */
export function readWhole(port: LinuxPort, path: string): Uint8Array {
  return wholeOf(port.readChunks(path));
}

/** Pieces in one. */
export function wholeOf(pieces: Iterable<Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (const piece of pieces) chunks.push(Uint8Array.from(piece));
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}

/**
 * Lines of a /proc file as binary strings, one character a byte, in batches as they are read. A file
 * that the kernel makes by looking through a whole table is one to be `patient` with: then there are
 * batches without a line.
 */
export function* readLines(
  port: LinuxPort,
  path: string,
  patient = false,
): Generator<string[], void> {
  let rest = '';
  for (const chunk of port.readChunks(path, patient)) {
    const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    const lines = (rest + text).split('\n');
    rest = lines.pop() as string;
    yield lines;
  }
  if (rest !== '') yield [rest];
}
