import { spawnSync } from 'node:child_process';
import type { CPrograms } from './c-programs.js';

/** What a program took, from its start to its end. */
export interface Cost {
  peakMiB: number;
  cpuMs: number;
}

/** Runs a program with its output thrown away. */
export function costOf({ cost }: CPrograms, words: readonly string[], limitMs: number): Cost {
  const { output } = spawnSync(cost, words, {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: { PATH: process.env['PATH'] },
    timeout: limitMs,
  });
  const [peakKiB, cpuMs, status] = String(output[3]).trim().split(' ').map(Number);
  if (peakKiB === undefined || cpuMs === undefined || status !== 0) {
    throw new Error(`${words.join(' ')}: ended with ${status}`);
  }
  return { peakMiB: peakKiB / 1024, cpuMs };
}
