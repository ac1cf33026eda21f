import { release } from 'node:os';
import { NetstatError, UnsupportedError } from '../model/errors.js';
import type { ReadOptions } from '../model/query.js';
import { decodeText } from '../model/text.js';
import type { Backend } from './backend.js';
import { pathOf } from './file-path.js';
import { linux } from './linux/backend.js';
import { livePort } from './linux/live-port.js';
import { type LinuxPort, readWhole } from './linux/port.js';
import { procTree } from './linux/proc-tree.js';
import { recordingPort } from './linux/recording-port.js';
import { createTape, type TapeFile } from './replay/file.js';
import { recordUser } from './replay/users.js';
import { windows } from './windows/backend.js';
import { liveWindows } from './windows/live-port.js';
import { recordingWindows } from './windows/tape-port.js';

/** A system whose answers go to a file while it is read. */
export interface Recording extends Pick<TapeFile, 'keep' | 'discard'> {
  /** One for each way to read it, the best first: all are worth recording. */
  backends: readonly Backend[];
  /** Takes down what a user of the system is called. */
  nameUser(uid: number, name: string): void;
}

/** Nothing is read yet. Throws UnsupportedError where no system of this kind can be recorded. */
export function openRecording(
  file: string,
  { procRoot }: Pick<ReadOptions, 'procRoot'>,
  platform: string = process.platform,
): Recording {
  if (procRoot === undefined && platform === 'win32') return windowsRecording(file);
  if (procRoot === undefined && platform !== 'linux' && platform !== 'android') {
    throw new UnsupportedError(
      'capture',
      platform,
      'only Linux and Windows are recorded by this version',
    );
  }
  const port = procRoot === undefined ? livePort({ inThreads: true }) : procTree(pathOf(procRoot));
  const { byteOrder, clockTicks } = port;
  const machine = { platform: 'linux', release: releaseOf(port), byteOrder, clockTicks };
  const { recorder, keep, discard } = createTape(file, machine);
  const recording = recordingPort(port, recorder);
  const sources = procRoot === undefined ? (['netlink', 'proc'] as const) : (['proc'] as const);
  return {
    backends: sources.map((source) => linux(recording, source)),
    nameUser: (uid, name) => recordUser(recorder, uid, name),
    keep,
    discard,
  };
}

/** FILETIME counts 100 ns. */
const CLOCK_TICKS = 10_000_000;

function windowsRecording(file: string): Recording {
  const port = liveWindows({ inThreads: true });
  const machine = {
    platform: 'win32',
    release: release(),
    byteOrder: 'LE',
    clockTicks: CLOCK_TICKS,
  } as const;
  const { recorder, keep, discard } = createTape(file, machine);
  return {
    backends: [windows(recordingWindows(port, recorder), undefined)],
    nameUser: (uid, name) => recordUser(recorder, uid, name),
    keep,
    discard,
  };
}

function releaseOf(port: LinuxPort): string {
  try {
    return decodeText(readWhole(port, 'sys/kernel/osrelease')).trim();
  } catch (error) {
    if (error instanceof NetstatError) return 'unknown';
    throw error;
  }
}
