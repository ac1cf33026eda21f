import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Comparison, compare } from './median.js';

const netstat = fileURLToPath(new URL('../../dist/bin/netstat.cjs', import.meta.url));
const LIMIT_MS = 120_000;

/** Bare: with NODE_EXTRA_CA_CERTS, for one, Node reads certificates for 30 ms before it starts. */
const env = { PATH: process.env['PATH'] };

/** Each question, and the command line that asks a peer the same. */
const QUESTIONS: readonly { args: string; peers: readonly string[] }[] = [
  { args: '-tan', peers: ['ss -tan', 'netstat -tan'] },
  { args: '-tanp', peers: ['ss -tanp', 'netstat -tanp', 'lsof -nP -iTCP'] },
  { args: '-tln', peers: ['ss -tln', 'netstat -tln'] },
  { args: '-tulpn', peers: ['ss -tulpn', 'netstat -tulpn'] },
];

/** Whole processes, Node's own start included, with their output thrown away. */
export async function comparePrograms(runs: number): Promise<Comparison[]> {
  const found: Comparison[] = [];
  for (const { args, peers } of QUESTIONS) {
    const ours = {
      name: `netstat ${args}`,
      run: () => runOnce(process.execPath, [netstat, args]),
    };
    for (const line of peers) {
      const [command, ...words] = line.split(' ') as [string, ...string[]];
      const peer = { name: named(line), run: () => runOnce(command, words) };
      found.push(await compare(`netstat ${args}`, ours, peer, runs));
    }
  }
  return found;
}

function named(line: string): string {
  return line.startsWith('netstat') ? `net-tools ${line}` : line;
}

async function runOnce(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: 'ignore', timeout: LIMIT_MS, env });
  const [code] = await once(child, 'close');
  // lsof says 1 where it found nothing to complain of but names it could not look up.
  if (code !== 0 && command !== 'lsof') throw new Error(`${command} ${args.join(' ')}: ${code}`);
}
