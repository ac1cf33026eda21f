import { canUnshare, isRoot, UNSHARE_NET, UNSHARE_USER } from './probe.js';
import { type Finished, type Running, type RunOptions, run, start } from './process.js';

const OWN_PROCESSES = ['--pid', '--fork', '--kill-child', '--mount-proc'];

export interface InsideOptions extends RunOptions {
  /** Runs it as this user, with that number as its group and no other. Root only. */
  readonly uid?: number;
}

/** A program that stays, in a network namespace of its own. */
export interface Namespace extends Running {
  /** Runs another program in the same namespace. */
  run(command: string, args: readonly string[], options?: InsideOptions): Promise<Finished>;
}

export interface NamespaceOptions {
  readonly limitMs?: number;
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Runs the program itself as this user. Root only. */
  readonly uid?: number;
  /**
   * With a process id namespace and a /proc of its own, where they can be had: what asks for the
   * processes need not walk over all that this machine runs.
   */
  readonly ownProcesses?: boolean;
}

/**
 * Starts a program in a fresh network namespace; whoever is not root gets a user namespace
 * too, and is root within. Ready when the program has printed a line, which it must.
 * The caller stops it; `harness.ts` has the form that sees to that.
 */
export async function startInNamespace(
  command: string,
  args: readonly string[],
  options: NamespaceOptions = {},
): Promise<Namespace> {
  const apart = options.ownProcesses === true && canUnshare(OWN_PROCESSES);
  const flags = [
    ...UNSHARE_NET,
    ...(isRoot() ? [] : UNSHARE_USER),
    ...(apart ? OWN_PROCESSES : []),
  ];
  const whole = ['--', ...asUser(options.uid), command, ...args];
  const running = await start('unshare', [...flags, ...whole], options);
  return { ...running, run: (...what) => runInside(running.pid, apart, ...what) };
}

/** An empty namespace with `lo` up, for a test that fills it itself. */
export async function emptyNamespace(): Promise<Namespace> {
  const namespace = await startInNamespace('cat', [], { input: 'ready\n' });
  const { code, stderr } = await namespace.run('ip', ['link', 'set', 'lo', 'up']);
  if (code === 0) return namespace;
  await namespace.stop();
  throw new Error(`ip link set lo up: ${stderr}`);
}

/** Another empty namespace of the same owner, so that an interface can have an end in either. */
export async function namespaceBeside({ pid: neighbour }: Namespace): Promise<Namespace> {
  if (isRoot()) return emptyNamespace();
  const enter = [`--user=/proc/${neighbour}/ns/user`, '--preserve-credentials', '--'];
  const running = await start('nsenter', [...enter, 'unshare', '--net', '--', 'cat'], {
    input: 'ready\n',
  });
  return { ...running, run: (...what) => runInside(running.pid, false, ...what) };
}

function runInside(
  pid: number,
  apart: boolean,
  command: string,
  args: readonly string[],
  options: InsideOptions = {},
): Promise<Finished> {
  const user = isRoot() ? [] : [`--user=/proc/${pid}/ns/user`, '--preserve-credentials'];
  const processes = [`--mount=/proc/${pid}/ns/mnt`, `--pid=/proc/${pid}/ns/pid_for_children`];
  const enter = [`--net=/proc/${pid}/ns/net`, ...(apart ? processes : []), ...user, '--'];
  return run('nsenter', [...enter, ...asUser(options.uid), command, ...args], options);
}

function asUser(uid: number | undefined): string[] {
  if (uid === undefined) return [];
  if (!isRoot()) throw new Error('only root runs a program as another user');
  return ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'];
}
