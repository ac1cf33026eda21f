import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Namespace } from './namespace.js';
import type { PeerRun } from './peer.js';
import type { Finished, RunOptions } from './process.js';

/** Ours, as it was compiled with the tests. */
export const NETSTAT = fileURLToPath(new URL('../../src/cli/netstat.cjs', import.meta.url));

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
  return ask(where, [...through, process.execPath, NETSTAT, ...more, ...argv], options);
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

/** Seconds until a timer fires. */
export function withoutSeconds(text: string): string {
  return text.replace(/ \(\d+\.\d\d\//g, ' (t/');
}
