import { spawn } from 'node:child_process';
import { SOCK } from '../constants.js';
import { libc, must } from '../libc.js';

export interface Start {
  readonly command: string;
  readonly args?: readonly string[];
  /** Descriptors that it holds too, as its 3, 4 ... */
  readonly fds: readonly number[];
  readonly uid?: number;
}

const started: number[] = [];
let pipe: Int32Array | undefined;

/** Starts a process that holds sockets of ours until its input ends, at the latest when we do. */
export function startChild({ command, args = [], fds, uid }: Start): number {
  const child = spawn(command, args, {
    stdio: [endlessInput(), 'ignore', 'inherit', ...fds],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  // A failure to start is an event besides; the missing pid tells of it in time.
  child.on('error', () => {});
  if (child.pid === undefined) throw new Error(`${command} does not start`);
  child.unref();
  if (started.push(child.pid) === 1) process.on('exit', stopChildren);
  return child.pid;
}

function stopChildren(): void {
  for (const pid of started) {
    try {
      process.kill(pid);
    } catch {
      // It has seen the end of its input already.
    }
  }
}

/**
 * The reading end of a pipe(2) into which nobody writes. Node would make a pair of unix sockets,
 * which would be in the namespace and in no catalogue.
 */
function endlessInput(): number {
  pipe ??= openPipe();
  return pipe[0] ?? -1;
}

/** Both ends of a pipe(2), the one to read first. */
export function openPipe(): Int32Array {
  const ends = new Int32Array(2);
  must('pipe2', libc().pipe2(new Uint8Array(ends.buffer), SOCK.CLOEXEC));
  return ends;
}
