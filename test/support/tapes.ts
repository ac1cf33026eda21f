import { readTape } from '../../src/os/replay/tape.js';
import type { Machine, Tape } from '../../src/os/tape.js';

export const MACHINE: Machine = {
  platform: 'linux',
  release: '6.1.0',
  byteOrder: 'LE',
  clockTicks: 100,
};

/** Works to the end at once. */
export function finished<Result>(work: Generator<unknown, Result>): Result {
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** The tape of a whole file, which comes in pieces of so many bytes. */
export function tapeOf(file: string | Uint8Array, size = 65_536): Tape {
  return finished(readTape(piecesOf(Buffer.from(file), size)));
}

export function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A capture file of these lines, with header and end. */
export function fileOf(lines: readonly object[], machine: object = {}): string {
  const header = { format: 'sockeye-capture', version: 1, date: '', ...MACHINE, ...machine };
  return [header, ...lines, { end: lines.length }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
