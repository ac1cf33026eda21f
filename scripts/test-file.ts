import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a file of tests came out. */
export interface TestFileRun {
  readonly path: string;
  readonly failed: boolean;
  readonly seconds: number;
  readonly counts: Readonly<Record<'tests' | 'pass' | 'fail' | 'cancelled' | 'skipped', number>>;
  /** Why tests were skipped, one reason for each. */
  readonly skips: readonly string[];
  /** All that it printed. */
  readonly output: string;
}

/** Far more than any takes: whatever runs on for so long never ends. */
const LIMIT_MS = 600_000;

/** Runs a compiled file of tests in a process of its own. */
export async function runTestFile(root: string, path: string): Promise<TestFileRun> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--test-reporter=tap', path], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  const output = Buffer.concat(chunks).toString();
  const counts = {
    tests: countOf(output, 'tests'),
    pass: countOf(output, 'pass'),
    fail: countOf(output, 'fail'),
    cancelled: countOf(output, 'cancelled'),
    skipped: countOf(output, 'skipped'),
  };
  return {
    path,
    // A file in which no test stands tells nothing.
    failed: code !== 0 || counts.fail + counts.cancelled > 0 || counts.tests === 0,
    seconds: (performance.now() - started) / 1000,
    counts,
    skips: [...output.matchAll(/^ *ok \d+ - .* # SKIP (.*)$/gm)].map(([, reason = '']) => reason),
    output: signal === null ? output : `${output}\nended by ${signal}\n`,
  };
}

/** TAP tells the totals at its end. */
function countOf(output: string, what: string): number {
  const [, count = '0'] = new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output) ?? [];
  return Number(count);
}
