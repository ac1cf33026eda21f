import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { INSTALLED_NETSTAT } from './installed.js';
import { manyRuns } from './many-runs.js';
import type { Namespace } from './namespace.js';
import type { PeerRun } from './peer.js';
import type { Finished, RunOptions } from './process.js';

const { SOCKEYE_TEST_NETSTAT } = process.env;

/** Whether an executable is tested in place of the program that Node runs. */
export const isExecutable = SOCKEYE_TEST_NETSTAT !== undefined;

/** How ours is started: the executable that is named, else by Node. */
export const NETSTAT: readonly [program: string, ...first: string[]] =
  SOCKEYE_TEST_NETSTAT === undefined
    ? [process.execPath, INSTALLED_NETSTAT]
    : [resolve(SOCKEYE_TEST_NETSTAT)];

/** Ours and what it is given, as it is started. */
export function netstatWith(...argv: readonly string[]): [program: string, args: string[]] {
  const [program, ...first] = NETSTAT;
  return [program, [...first, ...argv]];
}

const MANY_OF_OURS = fileURLToPath(new URL('./netstat-here-main.js', import.meta.url));

/** In the first seconds timers of 200 ms, 400 ms, ... run out one after the other. */
const ATTEMPTS = 30;
const PAUSE_MS = 200;
const ENV = { ...process.env, LC_ALL: 'C' };

export interface AskOptions extends RunOptions {
  /** As this user; root only. */
  readonly uid?: number | undefined;
  /** What ours alone is given besides. */
  readonly ours?: {
    readonly argv?: readonly string[];
    /** Of a program that becomes ours. */
    readonly through?: readonly string[];
  };
}

type Where = Pick<Namespace, 'run'>;

/** What the real netstat says in a namespace. */
export function askReal(
  where: Where,
  argv: readonly string[],
  options: AskOptions = {},
): Promise<PeerRun> {
  return ask(where, ['netstat', ...argv], options);
}

/** What ours says. */
export function askOurs(
  where: Where,
  argv: readonly string[],
  options: AskOptions = {},
): Promise<PeerRun> {
  const { argv: more = [], through = [] } = options.ours ?? {};
  return ask(where, [...through, ...NETSTAT, ...more, ...argv], options);
}

async function ask(
  where: Where,
  command: readonly string[],
  { uid, ours: _, ...options }: AskOptions,
): Promise<PeerRun> {
  const [program = '', ...args] = command;
  const user = uid === undefined ? {} : { uid };
  return textOf(await where.run(program, args, { env: ENV, ...options, ...user }));
}

function textOf({ code, stdout, stderr }: Finished): PeerRun {
  const said = stderr.toString('latin1');
  if (said.startsWith('nsenter: ')) throw new Error(said);
  return { exitCode: code, stdout: stdout.toString('latin1'), stderr: said };
}

/**
 * Ours and the real netstat's answer to the same. Where they differ, the sockets may have moved
 * meanwhile: then both are asked until the real one says the same before and after. `steady` takes
 * out what moves by itself.
 */
export async function askBoth(
  where: Where,
  argv: readonly string[],
  options: AskOptions = {},
  steady: (text: string) => string = (text) => text,
): Promise<{ ours: PeerRun; real: PeerRun }> {
  const shown = ({ stdout, ...run }: PeerRun): PeerRun => ({ ...run, stdout: steady(stdout) });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await setTimeout(PAUSE_MS);
    const before = shown(await askReal(where, argv, options));
    const ours = shown(await askOurs(where, argv, options));
    if (isDeepStrictEqual(ours, before)) return { ours, real: before };
    const real = shown(await askReal(where, argv, options));
    if (before.stdout === real.stdout && before.stderr === real.stderr) return { ours, real };
  }
  throw new Error(`netstat ${argv.join(' ')}: the sockets never stood still`);
}

/** stdout, stderr and exit code are the same. */
export async function agree(...asked: Parameters<typeof askBoth>): Promise<PeerRun> {
  const { ours, real } = await askBoth(...asked);
  assert.deepEqual(ours, real, `netstat ${asked[1].join(' ')}`);
  return real;
}

/**
 * The same of many command lines, in two processes but for those where they seem to differ: ours
 * all run in one, unless it is an executable.
 */
export async function agreeAll(
  where: Where,
  lines: readonly (readonly string[])[],
  options: AskOptions = {},
  steady: (text: string) => string = (text) => text,
): Promise<void> {
  const { uid, ours: how, ...run } = options;
  const inside = { env: ENV, ...run, ...(uid !== undefined && { uid }), limitMs: 120_000 };
  const { argv: more = [], through = [] } = how ?? {};
  const shell = (words: readonly string[]) => where.run('sh', words, inside);
  const reals = await manyRuns(
    lines.map((argv) => ['netstat', ...argv]),
    shell,
  );
  const given = lines.map((argv) => [...more, ...argv]);
  const ours = isExecutable
    ? await manyRuns(
        given.map((argv) => [...through, ...NETSTAT, ...argv]),
        shell,
      )
    : await inOneProcess(where, through, given, inside);
  const shown = (one: PeerRun | undefined) => one && { ...one, stdout: steady(one.stdout) };
  for (const [at, argv] of lines.entries()) {
    if (isDeepStrictEqual(shown(ours[at]), shown(reals[at]))) continue;
    await agree(where, argv, options, steady);
  }
}

async function inOneProcess(
  where: Where,
  through: readonly string[],
  lines: readonly (readonly string[])[],
  options: Parameters<Where['run']>[2],
): Promise<PeerRun[]> {
  const [program = '', ...args] = [...through, process.execPath, MANY_OF_OURS];
  const { stdout, stderr } = await where.run(program, [...args, JSON.stringify(lines)], options);
  assert.equal(stderr.toString(), '');
  return JSON.parse(stdout.toString()) as PeerRun[];
}

/** Seconds until a timer fires. */
export function withoutSeconds(text: string): string {
  return text.replace(/ \(\d+\.\d\d\//g, ' (t/');
}
