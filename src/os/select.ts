import { NetstatError, UnsupportedError } from '../model/errors.js';
import type { ReadOptions } from '../model/query.js';
import type { Backend, UserLookUp } from './backend.js';
import { darwin } from './darwin/backend.js';
import { pathOf } from './file-path.js';
import { freebsd } from './freebsd/backend.js';
import { linux } from './linux/backend.js';
import { type LivePortOptions, livePort } from './linux/live-port.js';
import { procTree } from './linux/proc-tree.js';
import { replayingPort } from './linux/replaying-port.js';
import { openTape } from './replay/file.js';
import { tapeUsers } from './replay/users.js';
import type { Tape } from './tape.js';
import { windows } from './windows/backend.js';
import { liveWindows } from './windows/live-port.js';
import { replayingWindows } from './windows/tape-port.js';

export interface BackendOptions extends ReadOptions, LivePortOptions {}

/**
 * The backend that answers for the options: this system's, or the one a capture came from. Yields
 * while it reads a capture.
 */
export function* openBackend(
  options: BackendOptions,
  platform: string = process.platform,
): Generator<void, Backend> {
  const { replay, procRoot, source, readAhead, inThreads } = options;
  if (replay !== undefined) {
    if (procRoot !== undefined) throw conflict('replay', 'procRoot');
    return replayed(yield* openTape(replay), source);
  }
  if (procRoot !== undefined) {
    if (source === 'netlink' || source === 'bpf') throw conflict('procRoot', `source ${source}`);
    return { ...linux(procTree(pathOf(procRoot)), 'proc'), users: NOBODY };
  }
  switch (platform) {
    case 'linux':
    case 'android':
      return linux(livePort({ readAhead, inThreads }), source);
    case 'win32':
      return windows(liveWindows({ inThreads }), source);
    case 'darwin':
      return darwin;
    case 'freebsd':
      return freebsd;
    default:
      throw new UnsupportedError('every table', platform, 'no backend reads this system');
  }
}

/** The same at once. */
export function selectBackend(options: BackendOptions, platform?: string): Backend {
  const opening = openBackend(options, platform);
  while (true) {
    const next = opening.next();
    if (next.done === true) return next.value;
  }
}

/** The backend of the system that a tape was recorded on. */
export function replayed(tape: Tape, source: ReadOptions['source']): Backend {
  const { platform } = tape.machine;
  if (platform === 'linux' || platform === 'android') {
    return { ...linux(replayingPort(tape), source), users: tapeUsers(tape) };
  }
  if (platform === 'win32') {
    return { ...windows(replayingWindows(tape), source), users: tapeUsers(tape) };
  }
  throw new UnsupportedError(
    'a capture',
    platform,
    'this version replays those of Linux and Windows',
  );
}

/** A copied /proc has no list of users, and this machine's are others. */
const NOBODY: UserLookUp = { now: () => undefined, soon: async () => undefined };

function conflict(one: string, other: string): NetstatError {
  return new NetstatError('CONFLICT', `${one} and ${other} exclude each other`);
}
