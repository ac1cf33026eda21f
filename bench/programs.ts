import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Bounds, type Comparison, type Contestant, compare } from './median.js';

/** Bare: with NODE_EXTRA_CA_CERTS, for one, Node reads certificates for 30 ms before it starts. */
const env = { PATH: process.env['PATH'] };

/** A way to run our netstat. */
export interface Form {
  name: string;
  command: readonly string[];
  /** By host and peer: the ratio that is aimed at. */
  targets: Partial<Record<Host, Readonly<Record<string, number>>>>;
}

/** One that targets are for: with 100,000 sockets, or with hardly any. */
export type Host = 'busy' | 'idle';

/** With this Node; with another, and as the executable, where those are given. */
export function formsOf(options: { node?: string; executable?: string }): Form[] {
  const netstat = fileURLToPath(new URL('../../dist/bin/netstat.cjs', import.meta.url));
  const node = (path: string, tan: number): Form => ({
    name: `Node ${versionOf(path)}`,
    command: [path, netstat],
    targets: { busy: { 'ss -tanp': 0.08, 'ss -tan': tan } },
  });
  const targets = {
    busy: { 'ss -tanp': 0.05, 'ss -tan': 0.45, 'ss -tlnp': 0.3 },
    idle: { 'netstat -tulpn': 3 },
  };
  const { executable } = options;
  return [
    node(process.execPath, 0.9),
    ...(options.node === undefined ? [] : [node(options.node, 0.7)]),
    ...(executable === undefined ? [] : [{ name: 'executable', command: [executable], targets }]),
  ];
}

function versionOf(node: string): string {
  return /\d+/.exec(String(spawnSync(node, ['--version']).stdout))?.[0] ?? '?';
}

export type Question = `-${string}`;

/** What is asked of every program with TCP sockets, and what peers are asked for the same. */
export const TCP_QUESTIONS: readonly Question[] = ['-tan', '-tanp', '-tln', '-tlnp', '-tulpn'];

const LSOF: Readonly<Record<string, string>> = {
  '-tanp': 'lsof -nP -iTCP',
  '-tlnp': 'lsof -nP -iTCP -sTCP:LISTEN',
};

export interface ProgramBounds extends Bounds {
  /** A single run is stopped after so long, and is then as good as endless. */
  limitMs: number;
}

/** A comparison of whole processes. */
export interface ProgramComparison extends Comparison {
  args: Question;
  form: string;
}

/** Whole processes, their start included, with their output thrown away. */
export async function comparePrograms(
  questions: readonly Question[],
  forms: readonly Form[],
  bounds: ProgramBounds,
  host?: Host,
): Promise<ProgramComparison[]> {
  const found: ProgramComparison[] = [];
  for (const args of questions) {
    for (const form of forms) {
      const ours = program(form.name, [...form.command, args], bounds);
      const targets = (host && form.targets[host]) ?? {};
      const isMet = (peer: string) =>
        form === forms[0] || peer.startsWith('ss ') || peer in targets;
      for (const peer of peersOf(args).filter(isMet)) {
        const theirs = program(named(peer), peer.split(' '), bounds);
        const ratio = targets[peer];
        const target = ratio === undefined ? undefined : { ratio };
        const question = `netstat ${args}, ${form.name}`;
        const comparison = await compare(question, ours, theirs, bounds, target);
        found.push({ ...comparison, args, form: form.name });
      }
    }
  }
  return found;
}

function peersOf(args: Question): string[] {
  const lsof = LSOF[args];
  return [`ss ${args}`, `netstat ${args}`, ...(lsof === undefined ? [] : [lsof])];
}

function named(line: string): string {
  return line.startsWith('netstat') ? `net-tools ${line}` : line;
}

/** A program from its start to its end. */
export function program(
  name: string,
  words: readonly string[],
  { limitMs }: Pick<ProgramBounds, 'limitMs'>,
): Contestant {
  const [command = '', ...args] = words;
  const measure = async () => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'ignore', timeout: limitMs, env });
    const [code, signal] = await once(child, 'close');
    const ms = performance.now() - start;
    if (signal !== null && ms >= limitMs) return Number.POSITIVE_INFINITY;
    // lsof says 1 where it found nothing to complain of but names it could not look up.
    if (code !== 0 && command !== 'lsof') throw new Error(`${words.join(' ')}: ${code ?? signal}`);
    return ms;
  };
  return { name, measure };
}
