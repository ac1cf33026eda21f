import { readFileSync } from 'node:fs';
import {
  readSockets,
  readSocketsSync,
  type SocketOptions,
  type sockets,
  type socketsSync,
} from '../api/sockets.js';
import { readTape } from '../os/replay/tape.js';
import { replayed } from '../os/select.js';
import type { Tape } from '../os/tape.js';
import type { FakeSystem } from './fake-system.js';

/**
 * The system that a capture was made on, as it was then, to test programs against: its sockets go
 * through the same decoders as those of a machine. Give the path of the file, or what is in it. It
 * is read once, at once; throws what `sockets({ replay })` throws. `source` chooses as it does
 * there; `replay` and `procRoot` mean nothing to it.
 */
export function replaySystem(capture: string | URL | Uint8Array): FakeSystem {
  const bytes = capture instanceof Uint8Array ? capture : readFileSync(capture);
  const tape = tapeOf(bytes);
  const backend = ({ source }: SocketOptions) => replayed(tape, source);
  return {
    sockets: ((options = {}) => readSockets(options, backend(options))) as typeof sockets,
    socketsSync: ((options = {}) =>
      readSocketsSync(options, backend(options))) as typeof socketsSync,
  };
}

function tapeOf(bytes: Uint8Array): Tape {
  const reading = readTape([bytes]);
  while (true) {
    const next = reading.next();
    if (next.done === true) return next.value;
  }
}
