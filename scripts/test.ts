/**
 * Runs the compiled tests: all of them, or those whose path holds one of the words given. With
 * `--live`, of these only the files that reach a system, by a module of src/ or by another
 * process: what reaches neither comes out the same whoever runs it, and wherever. What comes after
 * `--without` are words that the path may not hold.
 *
 * Each file is a process of its own, one more at a time than there are processors: now and again
 * one waits. Prints a line for each, all that one said which failed, and a summary, which is also
 * added to the file that SOCKEYE_TEST_SUMMARY names.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reachesSystem } from './reach.js';
import { runTestFile, type TestFileRun } from './test-file.js';

const SLOWEST = 8;
const MOST_LINES = 500;
const MOST_CHARACTERS = 2000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const end = args.includes('--without') ? args.indexOf('--without') : args.length;
const words = args.slice(0, end).filter((word) => word !== '--live');
const others = args.slice(end + 1);

// From the sources, not from build/: what was deleted may still lie there, compiled.
const all = readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
// Of tests that have another name by now: others would run than was meant.
const idle = [...words, ...others].filter((word) => !all.some((path) => path.includes(word)));
if (idle.length > 0) throw new Error(`no test is named by ${idle.join(' ')}`);
const files = all
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .filter((path) => !others.some((word) => path.includes(word)))
  .map((path) => join('build', path.replace(/\.ts$/, '.js')))
  .filter((path) => !args.includes('--live') || reachesSystem(join(root, path)))
  // Those take longest: at the end they would keep one processor busy and the others waiting.
  .sort((a, b) => Number(isLong(b)) - Number(isLong(a)) || (a < b ? -1 : 1));
if (files.length === 0) throw new Error(`no test matches ${args.join(' ')}`);

const started = performance.now();
const runs: TestFileRun[] = [];
const pending = [...files];
await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
summarize();

function isLong(path: string): boolean {
  return path.includes('differential');
}

async function work(): Promise<void> {
  for (let path = pending.shift(); path !== undefined; path = pending.shift()) {
    const done = await runTestFile(root, path);
    runs.push(done);
    const { failed, counts, seconds, output } = done;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    console.log(
      `${failed ? 'FAILED' : 'ok'} ${path} (${counts.tests}${skipped}) ${seconds.toFixed(1)} s`,
    );
    if (failed) console.log(shortened(output));
  }
}

/** A failed comparison of two long listings tells them thrice. */
function shortened(output: string): string {
  const lines = output.trimEnd().split('\n');
  const shown = lines.slice(0, MOST_LINES).map((line) => line.slice(0, MOST_CHARACTERS));
  const rest = lines.length - shown.length;
  return rest > 0 ? `${shown.join('\n')}\n... ${rest} lines more` : shown.join('\n');
}

function summarize(): void {
  const reasons = new Map<string, number>();
  const sum = { tests: 0, pass: 0, fail: 0, cancelled: 0, skipped: 0 };
  for (const { counts, skips } of runs) {
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
    for (const reason of skips) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const failed = runs.filter((one) => one.failed);
  const slowest = [...runs].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);

  console.log('\nSlowest:');
  for (const { path, seconds } of slowest) console.log(`  ${seconds.toFixed(1)} s ${path}`);
  if (reasons.size > 0) console.log('Skipped:');
  for (const [reason, count] of reasons) console.log(`  ${count}: ${reason}`);
  if (failed.length > 0) console.log('FAILED:');
  for (const { path } of failed) console.log(`  ${path}`);

  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const line =
    `${runs.length} files, ${sum.tests} tests: ${sum.pass} passed, ${sum.fail + sum.cancelled} failed, ` +
    `${sum.skipped} skipped, ${failed.length} files failed, ${seconds} s`;
  console.log(line);
  const { SOCKEYE_TEST_SUMMARY } = process.env;
  if (SOCKEYE_TEST_SUMMARY !== undefined) appendFileSync(SOCKEYE_TEST_SUMMARY, `${line}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
