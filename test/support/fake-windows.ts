import { windowsError } from '../../src/os/windows/library.js';
import type { WindowsPort } from '../../src/os/windows/port.js';

const ERROR_PROC_NOT_FOUND = 127;

/** What a made-up Windows answers, by the question's name; a number is the error that it refuses with. */
export type WindowsAnswers = Readonly<Record<string, Uint8Array | number>>;

/** A Windows of which there is nothing but the answers: no other function is there. */
export function fakeWindows(answers: WindowsAnswers): WindowsPort {
  return {
    *ask({ name }) {
      const answer = answers[name] ?? ERROR_PROC_NOT_FOUND;
      if (typeof answer === 'number') throw windowsError(name, answer);
      // In two pieces with a wait between, as it may come.
      const half = answer.length >> 1;
      yield answer.subarray(0, half);
      yield new Uint8Array(0);
      yield answer.subarray(half);
    },
  };
}
