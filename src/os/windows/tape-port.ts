import { piecesOf } from '../chunks.js';
import type { Recorder, Tape } from '../tape.js';
import type { WindowsPort } from './port.js';

/** The same system, while all that it answers is taken down. */
export function recordingWindows(port: WindowsPort, recorder: Recorder): WindowsPort {
  return {
    ask: (question) => recorder.record(question.name, inPieces(port.ask(question))),
    pending: () => port.pending?.(),
  };
}

/** A line of a capture has no more than a piece of a file. */
function* inPieces(answers: Generator<Uint8Array, void>): Generator<Uint8Array, void> {
  for (const answer of answers) {
    if (answer.length === 0) yield answer;
    else yield* piecesOf(answer);
  }
}

/** A Windows of which there is nothing but what was taken down. */
export function replayingWindows(tape: Tape): WindowsPort {
  return { ask: ({ name }) => tape.play(name) };
}
