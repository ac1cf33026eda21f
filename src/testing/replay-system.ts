import { openTape } from '../os/replay/file.js';
import { replayed } from '../os/select.js';
import type { Tape } from '../os/tape.js';
import { type System, systemOf } from './system.js';

/**
 * The system that a capture was made on, as it was then, to test programs against: what it holds
 * goes through the same decoders as what a machine says. Give the path of the file, or what is in
 * it. It is read once, at once; throws what `sockets({ replay })` throws. `source` chooses as it
 * does there; `replay` and `procRoot` mean nothing to it.
 */
export function replaySystem(capture: string | URL | Uint8Array): System {
  const tape = tapeOf(capture);
  return systemOf(({ source }) => replayed(tape, source));
}

function tapeOf(capture: string | URL | Uint8Array): Tape {
  const reading = openTape(capture);
  while (true) {
    const next = reading.next();
    if (next.done === true) return next.value;
  }
}
