import { closeSync, fsync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { NetstatError, SystemCallError } from '../../model/errors.js';
import { piecesOf, readChunks } from '../chunks.js';
import { attempt, attemptSoon } from '../file-errors.js';
import { pathOf } from '../file-path.js';
import type { Machine, Recorder, Tape } from '../tape.js';
import { recordTape } from './recorder.js';
import { readTape } from './tape.js';

const GATHER = 65_536;

/**
 * Reads a capture, a file or what is in one, yielding in between. Throws what `readTape` throws,
 * and SystemCallError.
 */
export function* openTape(capture: string | URL | Uint8Array): Generator<void, Tape> {
  if (capture instanceof Uint8Array) return yield* readTape(piecesOf(capture));
  const path = pathOf(capture);
  try {
    return yield* readTape(readChunks(path));
  } catch (error) {
    if (!(error instanceof NetstatError) || error instanceof SystemCallError) throw error;
    throw new NetstatError(error.code, `${path}: ${error.message}`, { cause: error });
  }
}

/** A capture file that is being written: it is there when it is kept, and then it is whole. */
export interface TapeFile {
  recorder: Recorder;
  /**
   * Puts it in place of what was there once the disk has it. Rejects with SystemCallError, also for
   * what failed before; then it is still to be discarded.
   */
  keep(): Promise<void>;
  discard(): void;
}

/** Only the owner may read it: it has the command lines of the processes that hold sockets. */
const MODE = 0o600;

export function createTape(file: string, machine: Machine): TapeFile {
  refuseSpecial(file);
  const temporary = `${file}.${crypto.randomUUID()}`;
  // Errors name the file that was asked for: of the other nobody has heard.
  const fd = attempt('open', file, () => openSync(temporary, 'wx', MODE));
  let gathered = '';
  let failure: unknown;
  const flush = () => {
    try {
      attempt('write', file, () => writeWhole(fd, gathered));
    } catch (error) {
      // Thrown here, it would pass for an answer of the system.
      failure ??= error;
    }
    gathered = '';
  };
  const { end, ...recorder } = recordTape(machine, new Date(), (line) => {
    gathered += line;
    if (gathered.length >= GATHER && failure === undefined) flush();
  });
  let open = true;
  const close = () => {
    if (open) closeSync(fd);
    open = false;
  };
  return {
    recorder,
    async keep() {
      end();
      flush();
      if (failure !== undefined) throw failure;
      await attemptSoon('fsync', file, promisify(fsync)(fd));
      close();
      attempt('rename', file, () => renameSync(temporary, file));
    },
    discard() {
      close();
      // What ended the capture is to be told, and not that this is gone already.
      rmSync(temporary, { force: true });
    },
  };
}

function writeWhole(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

/** To rename over /dev/stdout or a symbolic link would put a file in its place. */
function refuseSpecial(file: string): void {
  const found = attempt('stat', file, () => lstatSync(file, { throwIfNoEntry: false }));
  if (found !== undefined && !found.isFile()) {
    throw new NetstatError('NOT_A_FILE', `${file} is there and is no regular file`);
  }
}
