import { sockets } from '../src/index.js';

/*
 * Run with `owners` or `-` and a number of calls: prints, as JSON, for how many milliseconds each
 * held the event loop at the longest, the first in the process first.
 */
const [owners, calls] = process.argv.slice(2);

async function longestHold(run: () => Promise<unknown>): Promise<number> {
  let longestMs = 0;
  let last = performance.now();
  let running = true;
  const look = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
  };
  const tick = () => {
    look();
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  await run();
  look();
  running = false;
  return longestMs;
}

const holds: number[] = [];
for (let call = 0; call < Number(calls); call++) {
  holds.push(await longestHold(() => sockets({ protocols: ['tcp'], owners: owners === 'owners' })));
}
process.stdout.write(JSON.stringify(holds));
