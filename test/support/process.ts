import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** What a program left behind. The output is bytes: nothing here guesses an encoding. */
export interface Finished {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface RunOptions {
  /** After so long the program is killed, and the run rejects. Default 120,000: a bound, for a machine that does much else. */
  readonly limitMs?: number;
  /** Replaces the whole environment. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
}

/** Runs a program to its end. Rejects when it cannot start or takes too long. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  const { limitMs = 120_000, env, cwd, input } = options;
  const child = spawn(command, args, {
    stdio: 'pipe',
    ...(env && { env }),
    ...(cwd !== undefined && { cwd }),
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A program that reads no input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
    // Its own children may keep the pipes open.
    child.stdout.destroy();
    child.stderr.destroy();
  }, limitMs);
  try {
    const [code, signal] = await once(child, 'close');
    const finished = { stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), code, signal };
    if (!late) return finished;
    const said = `${finished.stdout}\n${finished.stderr}`;
    throw new Error(`${command} ${args.join(' ')}: not done after ${limitMs} ms\n${said}`);
  } finally {
    clearTimeout(limit);
  }
}

/** A program that stays until it is stopped. */
export interface Running {
  readonly pid: number;
  /** Its first line, which says that it is ready. */
  readonly firstLine: string;
  /** Ends its input, which is its cue to leave; kills it when it does not. */
  stop(): Promise<void>;
}

/** Starts a program and waits until it has printed a line. Its stderr is ours. */
export async function start(
  command: string,
  args: readonly string[],
  options: Pick<RunOptions, 'limitMs' | 'env' | 'input'> = {},
): Promise<Running> {
  const { limitMs = 120_000, env, input } = options;
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(env && { env }),
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('no pipes');
  stdin.on('error', () => {});
  if (input !== undefined) stdin.write(input);
  const stop = () => stopped(child);
  const kill = setTimeout(() => child.kill('SIGKILL'), limitMs);
  try {
    const firstLine = await lineOf(stdout);
    if (child.pid === undefined || firstLine === undefined) {
      throw new Error(`${command} ${args.join(' ')}: ended before it was ready`);
    }
    return { pid: child.pid, firstLine, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(kill);
  }
}

async function lineOf(stream: Readable): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk;
    const end = bytes.indexOf('\n');
    chunks.push(end === -1 ? bytes : bytes.subarray(0, end));
    if (end !== -1) return Buffer.concat(chunks).toString();
  }
  return undefined;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  child.stdout?.resume();
  const kill = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(kill);
}
