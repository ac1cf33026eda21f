import type { Batches, Outcome } from '../../src/model/table.js';
import { systemCallError } from '../../src/os/linux/libc.js';
import type { LinuxPort, SocketFd } from '../../src/os/linux/port.js';

const ENOENT = 2;

/** What a made-up system answers; a number is the errno with which it refuses. */
export interface Answers {
  /** Datagrams, by the name of the request. */
  netlink?: Readonly<Record<string, readonly Uint8Array[] | number>>;
  /** Binary strings, by the path below /proc. */
  files?: Readonly<Record<string, string | number>>;
  /** Where symbolic links point, by the path below /proc. */
  links?: Readonly<Record<string, string | number>>;
  /** The sockets that each process has open. */
  processes?: Readonly<Record<number, readonly SocketFd[] | number>>;
}

/** A system in which there is nothing but the answers: anything else is ENOENT. Little-endian. */
export function fakePort(answers: Answers): LinuxPort {
  const { netlink = {}, files = {}, links = {}, processes } = answers;
  const refuse = (call: string, errno = ENOENT): never => {
    throw systemCallError(call, errno);
  };
  return {
    byteOrder: 'LE',
    clockTicks: 100,
    *netlink({ name }) {
      const answer = netlink[name];
      if (typeof answer === 'number' || answer === undefined) refuse(name, answer);
      else yield* inOneBuffer(answer);
    },
    *readChunks(path) {
      const answer = files[path];
      if (typeof answer === 'number' || answer === undefined) refuse(path, answer);
      // Small pieces, so that lines and rows are cut anywhere.
      else yield* inOneBuffer(piecesOf(Buffer.from(answer, 'latin1'), 61));
    },
    readAtOnce(path) {
      const answer = files[path];
      if (typeof answer === 'number' || answer === undefined) return refuse(path, answer);
      return Buffer.from(answer, 'latin1');
    },
    processIds: () =>
      processes === undefined ? refuse('readdir') : Object.keys(processes).map(Number),
    *socketFds(pid) {
      const answer = processes?.[pid];
      if (typeof answer === 'number' || answer === undefined) refuse(`open ${pid}/fd`, answer);
      else for (const socket of answer) yield [socket];
    },
    readLink(path) {
      const answer = links[path];
      if (typeof answer === 'number' || answer === undefined) return refuse(path, answer);
      return Buffer.from(answer, 'latin1');
    },
  };
}

/** As a real port gives them: the next piece overwrites the one before. */
function* inOneBuffer(pieces: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  const buffer = Buffer.alloc(65_536);
  for (const piece of pieces) {
    buffer.fill(0xee);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Rows and outcome of a table read to its end. */
export function readTable<Row>(batches: Batches<Row>): Outcome & { rows: Row[] } {
  const rows: Row[] = [];
  while (true) {
    const next = batches.next();
    if (next.done === true) return { rows, ...next.value };
    rows.push(...next.value);
  }
}
