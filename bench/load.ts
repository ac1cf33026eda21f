import { fileURLToPath } from 'node:url';
import { type Running, start } from '../test/support/process.js';

const holder = fileURLToPath(new URL('./holder.js', import.meta.url));
const PROCESSES = 10;
const LIMIT_MS = 120_000;

/**
 * Established TCP sockets in this network namespace, held by ten processes on as many loopback
 * addresses, so that none runs out of ports.
 */
export async function startLoad(sockets: number): Promise<{ stop: () => Promise<void> }> {
  const pairs = String(Math.ceil(sockets / 2 / PROCESSES));
  const holders: Running[] = [];
  for (let nth = 1; nth <= PROCESSES; nth++) {
    const args = [holder, `127.0.1.${nth}`, pairs];
    holders.push(await start(process.execPath, args, { limitMs: LIMIT_MS }));
  }
  return {
    async stop() {
      await Promise.all(holders.map((running) => running.stop()));
    },
  };
}
