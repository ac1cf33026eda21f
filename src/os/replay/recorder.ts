import { isUtf8 } from 'node:buffer';
import { constants } from 'node:os';
import { NetstatError, SystemCallError } from '../../model/errors.js';
import type { Machine, Recorder } from '../tape.js';
import { FORMAT, type Header, type Line, VERSION } from './format.js';

/** What a million sockets come to. */
const MOST_BYTES = 2 ** 28;

/**
 * Gives the lines of a capture file to `write`, each with its newline; `end` gives the last. An
 * answer of more than `mostBytes` is taken for one that does not end.
 */
export function recordTape(
  machine: Machine,
  date: Date,
  write: (line: string) => void,
  mostBytes = MOST_BYTES,
): Recorder & { end(): void } {
  const put = (line: Header | Line | { end: number }) => write(`${JSON.stringify(line)}\n`);
  put({ format: FORMAT, version: VERSION, date: date.toISOString(), ...machine });
  const asked = new Set<string>();
  let lines = 0;
  const note = (line: Line) => {
    lines++;
    put(line);
  };
  return {
    record(question, pieces) {
      if (asked.has(question)) return pieces;
      asked.add(question);
      return recorded(question, pieces, note, mostBytes);
    },
    end: () => put({ end: lines }),
  };
}

function* recorded(
  question: string,
  pieces: Generator<Uint8Array, void>,
  note: (line: Line) => void,
  mostBytes: number,
): Generator<Uint8Array, void> {
  let bytes = 0;
  let empty = true;
  try {
    for (const piece of pieces) {
      if (piece.length === 0) {
        // Nothing yet.
        yield piece;
        continue;
      }
      bytes += piece.length;
      if (bytes > mostBytes) throw new SystemCallError(question, constants.errno.EFBIG, 'EFBIG');
      note({ question, ...encoded(piece) });
      empty = false;
      yield piece;
    }
    if (empty) note({ question, text: '' });
  } catch (error) {
    if (error instanceof NetstatError) note({ question, error: described(error) });
    throw error;
  }
}

function encoded(piece: Uint8Array): { text: string } | { base64: string } {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
  return isUtf8(bytes) ? { text: bytes.toString() } : { base64: bytes.toString('base64') };
}

function described(error: NetstatError): NonNullable<Line['error']> {
  const { code, message } = error;
  return error instanceof SystemCallError
    ? { code, message, call: error.call, errno: error.errno }
    : { code, message };
}
