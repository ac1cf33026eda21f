import type { Tape } from '../tape.js';
import { type LinuxPort, wholeOf } from './port.js';
import { question, readProcessIds, readSocketFds } from './questions.js';

/** A system of which there is nothing but what was taken down. */
export function replayingPort(tape: Tape): LinuxPort {
  return {
    byteOrder: tape.machine.byteOrder,
    clockTicks: tape.machine.clockTicks,
    netlink: (request) => tape.play(question.netlink(request.name)),
    readChunks: (path) => tape.play(question.file(path)),
    readAtOnce: (path) => wholeOf(tape.play(question.file(path))),
    processIds: () => readProcessIds(wholeOf(tape.play(question.processes))),
    *socketFds(pid) {
      for (const text of tape.play(question.socketFds(pid))) yield readSocketFds(text);
    },
    readLink: (path) => wholeOf(tape.play(question.link(path))),
  };
}
