import { writeFileSync } from 'node:fs';
import { arch, cpus, freemem, release } from 'node:os';
import { type CPrograms, compileC } from './c-programs.js';
import { compareLibrary } from './library.js';
import { holdersOf, type Load, startOther, startTcp } from './load.js';
import { measureHolds, measureRefreshes } from './loop.js';
import type { BenchOptions, Part } from './options.js';
import { comparePackages } from './packages.js';
import { renderPlot } from './plot.js';
import { comparePrograms, type Form, formsOf, type Host, type Question } from './programs.js';
import { count, renderComparisons } from './report.js';
import { measurePeaks, type Peak, renderGrowth, renderPeaks, type Step } from './scale.js';

/** The number of sockets that the targets are for. */
const AIMED = 100_000;
/** An idle host has no more. */
const IDLE = 100;
/** From so many on the npm packages take minutes a call. */
const MOST_FOR_PACKAGES = 100_000;
/** What the peaks are held against. */
const FEW = 1000;
const REFRESHED = 1000;
/** What a socket and the processes that hold it take of memory, with a margin. */
const BYTES_A_SOCKET = 10_000;

interface Bench extends BenchOptions {
  c: CPrograms | string;
  forms: readonly Form[];
  steps: Step[];
  peaks: Peak[];
}

/** Prints the report as Markdown. To be called within the namespace. */
export async function measure(options: BenchOptions): Promise<void> {
  const { runs, budgetMs, limitMs } = options;
  const c = compileC();
  const bench = { ...options, c, forms: formsOf(options), steps: [], peaks: [] };
  try {
    print(
      `Linux ${release()} ${arch()}, ${cpus().length} cores, Node ${process.version}; up to ${runs} pairs, none begun after ${budgetMs / 1000} s; a program is stopped after ${limitMs / 1000} s.`,
    );
    if (typeof c === 'string') print(`Without what needs C: ${c}`);
    if (has(bench, 'memory') && !bench.sockets.includes(FEW)) {
      await during(startTcp(FEW), async () => notePeaks(bench, FEW));
    }
    for (const sockets of bench.sockets) await measureTcp(bench, sockets);
    summarise(bench);
    await measureOthers(bench);
  } finally {
    if (typeof c !== 'string') c.remove();
  }
}

function has({ parts }: Bench, ...wanted: Part[]): boolean {
  return wanted.some((part) => parts.includes(part));
}

async function measureTcp(bench: Bench, sockets: number): Promise<void> {
  const { forms, questions, steps, c } = bench;
  if (!has(bench, 'programs', 'memory', 'library', 'hold', 'packages')) return;
  const aimed = sockets === AIMED;
  const holders = holdersOf(sockets);
  const shared = holders === 1 ? 'one process' : `${holders} processes`;
  print(`## ${count(sockets)} established TCP sockets in ${shared}`);
  if (sockets * BYTES_A_SOCKET > freemem()) return print('Too little memory here.');
  await during(startTcp(sockets), async () => {
    if (has(bench, 'programs')) {
      const programs = await comparePrograms(questions, forms, bench, hostOf(sockets));
      steps.push({ sockets, programs });
      print(renderComparisons(programs));
    }
    if (has(bench, 'memory')) notePeaks(bench, sockets);
    if (has(bench, 'library')) {
      print('The library, called again and again in one process, against the floors:');
      print(renderComparisons(await compareLibrary(bench, c, aimed)));
    }
    if (has(bench, 'hold') && sockets <= AIMED) {
      print(
        'How long it holds the event loop, in a process of its own, before others where it may:',
      );
      print(measureHolds(aimed));
    }
    if (sockets <= MOST_FOR_PACKAGES) await printPackages(bench);
  });
}

function hostOf(sockets: number): Host | undefined {
  if (sockets === AIMED) return 'busy';
  return sockets <= IDLE ? 'idle' : undefined;
}

async function printPackages(bench: Bench): Promise<void> {
  if (!has(bench, 'packages')) return;
  print('The library against npm packages:');
  print(renderComparisons(await comparePackages(bench)));
}

function notePeaks({ forms, c, limitMs, peaks }: Bench, sockets: number): void {
  if (typeof c !== 'string') peaks.push(...measurePeaks(sockets, forms, c, limitMs));
}

function summarise({ steps, peaks, plot }: Bench): void {
  const growth = renderGrowth(steps);
  if (growth !== undefined) print(`## Ten times as many sockets\n\n${growth}`);
  if (peaks.length > 0) print(`## Memory\n\n${renderPeaks(peaks)}`);
  if (plot !== undefined && steps.length > 1) writeFileSync(plot, renderPlot(steps));
}

async function measureOthers(bench: Bench): Promise<void> {
  const { c, refreshes } = bench;
  await measureOther(bench, 'udp', 15_000, 'UDP sockets', ['-uan', '-uanp']);
  await measureOther(bench, 'unix', 20_000, 'unix sockets', ['-xan', '-xanp']);
  await measureOther(bench, 'processes', 2000, 'processes, 40 listeners', ['-tanp', '-tlnp']);
  if (!has(bench, 'refresh')) return;
  print(`## The same query ${count(refreshes)} times, ${count(REFRESHED)} established TCP sockets`);
  await during(startTcp(REFRESHED), async () => print(measureRefreshes(refreshes, c)));
}

async function measureOther(
  bench: Bench,
  kind: 'udp' | 'unix' | 'processes',
  number: number,
  what: string,
  questions: readonly Question[],
): Promise<void> {
  if (!has(bench, kind)) return;
  print(`## ${count(number)} ${what}`);
  await during(startOther(kind, number), async () => {
    print(renderComparisons(await comparePrograms(questions, bench.forms, bench)));
    if (kind !== 'unix') await printPackages(bench);
  });
}

async function during(starting: Promise<Load>, work: () => Promise<void>): Promise<void> {
  const load = await starting;
  try {
    await work();
  } finally {
    await load.stop();
  }
}

function print(text: string): void {
  console.log(`${text.trimEnd()}\n`);
}
