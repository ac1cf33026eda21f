/**
 * Runs the compiled tests: all of them, or those whose path holds one of the words given.
 * `node --test` takes folders and globs differently in each version of Node, so it gets files.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);

// From the sources, not from build/: what was deleted may still lie there, compiled.
const files = readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .map((path) => join('build', path.replace(/\.ts$/, '.js')))
  .sort();
if (files.length === 0) throw new Error(`no test matches ${words.join(' ')}`);

const reporter = process.stdout.isTTY ? 'spec' : 'tap';
const { status } = spawnSync(
  process.execPath,
  ['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...files],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
