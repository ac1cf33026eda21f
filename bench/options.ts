import { parseArgs } from 'node:util';
import { type Question, TCP_QUESTIONS } from './programs.js';

/** The parts that `--only` names. */
export const PARTS = [
  'programs',
  'memory',
  'library',
  'hold',
  'packages',
  'udp',
  'unix',
  'processes',
  'refresh',
] as const;

export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  /** Numbers of established TCP sockets, ascending. */
  sockets: readonly number[];
  /** Pairs of each comparison, unless they take too long. */
  runs: number;
  /** After so long a comparison begins no new pair. */
  budgetMs: number;
  /** A program that runs so long is stopped. */
  limitMs: number;
  parts: readonly Part[];
  /** Command lines of netstat for the loads of TCP. */
  questions: readonly Question[];
  refreshes: number;
  /** Another Node to run our netstat by, and our netstat as an executable. */
  node?: string;
  executable?: string;
  /** Where the plot goes. */
  plot?: string;
  /** Whether this is the process within the namespace. */
  inside: boolean;
}

/**
 * --sockets 100,10000,100000,1000000  --runs 7  --budget 20  --limit 60 (seconds)
 * --only programs,memory,library,hold,packages,udp,unix,processes,refresh
 * --questions=-tan,-tanp  --refreshes 300  --node PATH  --executable PATH  --plot FILE
 */
export function readOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sockets: { type: 'string', default: '100,10000,100000,1000000' },
      runs: { type: 'string', default: '7' },
      budget: { type: 'string', default: '20' },
      limit: { type: 'string', default: '60' },
      only: { type: 'string', default: PARTS.join() },
      questions: { type: 'string', default: TCP_QUESTIONS.join() },
      refreshes: { type: 'string', default: '300' },
      node: { type: 'string' },
      executable: { type: 'string' },
      plot: { type: 'string' },
      inside: { type: 'boolean', default: false },
    },
  });
  const { node, executable, plot, inside } = values;
  return {
    sockets: values.sockets
      .split(',')
      .map((text) => numberOf('sockets', text))
      .sort((a, b) => a - b),
    runs: numberOf('runs', values.runs),
    budgetMs: numberOf('budget', values.budget) * 1000,
    limitMs: numberOf('limit', values.limit) * 1000,
    parts: values.only.split(',').map((name) => oneOf('only', PARTS, name)),
    questions: values.questions.split(',').map((args) => oneOf('questions', TCP_QUESTIONS, args)),
    refreshes: numberOf('refreshes', values.refreshes),
    inside,
    ...(node !== undefined && { node }),
    ...(executable !== undefined && { executable }),
    ...(plot !== undefined && { plot }),
  };
}

function numberOf(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} ${text}: no number`);
  return number;
}

function oneOf<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const name = names.find((known) => known === text);
  if (name === undefined) throw new Error(`--${option} ${text}: none of ${names.join(', ')}`);
  return name;
}
