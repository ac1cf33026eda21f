import { NetstatError } from '../../model/errors.js';
import { decodeText, encodeText } from '../../model/text.js';
import type { UserLookUp } from '../backend.js';
import type { Recorder, Tape } from '../tape.js';

const question = (uid: number) => `user ${uid}`;

/** Takes down what a user of the system is called. */
export function recordUser(recorder: Recorder, uid: number, name: string): void {
  for (const _ of recorder.record(question(uid), single(name)));
}

function* single(name: string): Generator<Uint8Array, void> {
  yield encodeText(name);
}

/** The users of the system that a tape was recorded on. */
export function tapeUsers(tape: Tape): UserLookUp {
  const now = (uid: number): string | undefined => {
    try {
      return [...tape.play(question(uid))].map(decodeText).join('');
    } catch (error) {
      if (error instanceof NetstatError) return undefined;
      throw error;
    }
  };
  return { now, soon: async (uid) => now(uid) };
}
