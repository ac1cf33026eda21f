import { Waiting } from '../waiting.js';
import { askAllocated, askFixed, askSized } from './calls.js';
import type { WindowsPort, WindowsQuestion } from './port.js';
import { listProcesses, readCommandLine, readImage } from './processes.js';
import { listValues } from './registry.js';
import { listServices } from './services.js';

export interface LiveWindowsOptions {
  /** Let threads wait for what takes long, with empty pieces meanwhile: see `Waiting`. */
  inThreads?: boolean | undefined;
}

/** The door to the running Windows. */
export function liveWindows({ inThreads }: LiveWindowsOptions = {}): WindowsPort {
  const waiting = inThreads === true ? new Waiting() : undefined;
  return {
    ask: (question) => ask(question, waiting),
    pending: () => waiting?.pending,
  };
}

function ask(question: WindowsQuestion, waiting: Waiting | undefined): Generator<Uint8Array, void> {
  switch (question.kind) {
    case 'sized':
      return askSized(question, waiting);
    case 'fixed':
      return askFixed(question, waiting);
    case 'allocated':
      return askAllocated(question, waiting);
    case 'processes':
      return listProcesses(question.name);
    case 'services':
      return listServices(question.name);
    case 'registryValues':
      return listValues(question.name, question.key, question.names);
    case 'image':
      return readImage(question.name, question.pid);
    case 'commandLine':
      return readCommandLine(question.name, question.pid);
  }
}
