import type { Recorder } from '../tape.js';
import { type LinuxPort, wholeOf } from './port.js';
import {
  question,
  readProcessIds,
  readSocketFds,
  writeProcessIds,
  writeSocketFds,
} from './questions.js';

/** The same system, while all that it answers is taken down. */
export function recordingPort(port: LinuxPort, recorder: Recorder): LinuxPort {
  const once = (words: string, answer: () => Uint8Array) =>
    wholeOf(recorder.record(words, single(answer)));
  return {
    byteOrder: port.byteOrder,
    clockTicks: port.clockTicks,
    netlink: (request) => recorder.record(question.netlink(request.name), port.netlink(request)),
    readChunks: (path, patient) =>
      recorder.record(question.file(path), port.readChunks(path, patient)),
    readAtOnce: (path) => once(question.file(path), () => port.readAtOnce(path)),
    processIds: () =>
      readProcessIds(once(question.processes, () => writeProcessIds(port.processIds()))),
    *socketFds(pid) {
      const texts = written(port, pid);
      for (const text of recorder.record(question.socketFds(pid), texts)) yield readSocketFds(text);
    },
    readLink: (path) => once(question.link(path), () => port.readLink(path)),
    pending: () => port.pending?.(),
  };
}

function* single(answer: () => Uint8Array): Generator<Uint8Array, void> {
  yield answer();
}

function* written(port: LinuxPort, pid: number): Generator<Uint8Array, void> {
  for (const sockets of port.socketFds(pid)) {
    if (sockets.length > 0) yield writeSocketFds(sockets);
  }
}
