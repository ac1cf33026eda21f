import { hasCommand } from './probe.js';
import { run } from './process.js';

/** What another program printed: byte strings, one byte in each character. */
export interface PeerRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs another program in the C locale, and without POSIXLY_CORRECT unless `env` has it. */
export async function runPeer(
  program: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<PeerRun> {
  const { POSIXLY_CORRECT: _, ...inherited } = process.env;
  const done = await run(program, argv, { env: { ...inherited, LC_ALL: 'C', ...env } });
  return {
    exitCode: done.code,
    stdout: done.stdout.toString('latin1'),
    stderr: done.stderr.toString('latin1'),
  };
}

/** Why the netstat of this machine cannot be compared with; undefined where it can. */
export async function noNetTools(): Promise<string | undefined> {
  if (!hasCommand('netstat')) return 'netstat is not installed';
  const { stdout } = await runPeer('netstat', ['--version']);
  return stdout.startsWith('net-tools 2.10\n') ? undefined : 'netstat is not of net-tools 2.10';
}
