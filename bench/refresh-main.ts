import { readdirSync, readFileSync } from 'node:fs';
import { sockets } from '../src/index.js';

/*
 * Run with --expose-gc and a number: asks the same so many times, and prints, as JSON, what that took
 * and what this process held when a tenth of them were done and at the end.
 */
const refreshes = Number(process.argv[2]);
const warm = Math.ceil(refreshes / 10);

export interface Holdings {
  heapKiB: number;
  residentKiB: number;
  descriptors: number;
  maps: number;
}

function holdings(): Holdings {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    heapKiB: Math.round((heapUsed + external) / 1024),
    residentKiB: Math.round(rss / 1024),
    descriptors: readdirSync('/proc/self/fd').length,
    maps: readFileSync('/proc/self/maps', 'latin1').split('\n').length - 1,
  };
}

async function refresh(times: number): Promise<void> {
  for (let done = 0; done < times; done++) {
    await sockets({ protocols: ['tcp', 'udp'], owners: true });
  }
}

await refresh(warm);
const before = holdings();
const began = process.cpuUsage();
await refresh(refreshes - warm);
const { user, system } = process.cpuUsage(began);
const cpuMs = (user + system) / 1000 / (refreshes - warm);
process.stdout.write(JSON.stringify({ cpuMs, before, after: holdings() }));
