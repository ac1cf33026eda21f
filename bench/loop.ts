import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CPrograms } from './c-programs.js';
import { costOf } from './cost.js';
import { median } from './median.js';
import type { Holdings } from './refresh-main.js';
import { count, figure, renderTable } from './report.js';

const HOLD_CALLS = 20;
const HOLD_TARGET_MS = 10;
const LIMIT_MS = 3_600_000;

/** Before all programs of usual priority; those of the same have turns. */
const FIRST = ['chrt', '--rr', '1'];

/** Whether another program's turn on the processors can be kept from counting as a hold of ours. */
function canGoFirst(): boolean {
  const [program = '', ...args] = FIRST;
  return spawnSync(program, [...args, 'true']).status === 0;
}

/** How long the asynchronous form holds the event loop, each kind of call in a process of its own. */
export function measureHolds(aimed: boolean): string {
  const launcher = canGoFirst() ? FIRST : [];
  const rows = ['without', 'with'].map((kind) => {
    const owners = kind === 'with' ? 'owners' : '-';
    const holds = runHere<number[]>('./hold-main.js', launcher, [], owners, HOLD_CALLS);
    const [first = Number.NaN, ...others] = holds;
    const figures = [first, median(others), Math.max(...holds)].map(figure);
    return [`sockets(), ${kind} owners`, ...figures, ...(aimed ? [`${HOLD_TARGET_MS} ms`] : [])];
  });
  const headings = ['call', 'the first, ms ', 'later, ms ', `longest of ${HOLD_CALLS}, ms `];
  return renderTable(aimed ? [...headings, 'target'] : headings, rows);
}

interface Refreshed {
  cpuMs: number;
  before: Holdings;
  after: Holdings;
}

/** The same query again and again in one process. */
export function measureRefreshes(refreshes: number, c: CPrograms | string): string {
  const main = './refresh-main.js';
  const { cpuMs, before, after } = runHere<Refreshed>(main, [], ['--expose-gc'], refreshes);
  const names = Object.keys(before) as (keyof Holdings)[];
  const rows = names.map((name) => [name, count(before[name]), count(after[name])]);
  const headings = ['held', `after ${count(Math.ceil(refreshes / 10))} `];
  const table = renderTable([...headings, `after ${count(refreshes)} `], rows);
  return `CPU per refresh ${figure(cpuMs)} ms${besideSs(cpuMs, c)}.\n\n${table}`;
}

function besideSs(cpuMs: number, c: CPrograms | string): string {
  if (typeof c === 'string') return '';
  const costs = Array.from({ length: 11 }, () => costOf(c, ['ss', '-tuanp'], 60_000).cpuMs);
  const ssMs = median(costs);
  return `; a run of \`ss -tuanp\` ${figure(ssMs)} ms: ${(cpuMs / ssMs).toPrecision(2)} of it`;
}

function runHere<Result>(
  path: string,
  launcher: readonly string[],
  flags: readonly string[],
  ...args: (string | number)[]
): Result {
  const program = fileURLToPath(new URL(path, import.meta.url));
  const line = [...launcher, process.execPath, ...flags, program, ...args.map(String)];
  const [first = '', ...rest] = line;
  const { stdout, status } = spawnSync(first, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
  });
  if (status !== 0) throw new Error(`${path}: ${status}`);
  return JSON.parse(String(stdout)) as Result;
}
