/** Run in a worker: asks all that there is, again and again, and tells what Node warned of. */
import { parentPort } from 'node:worker_threads';
import { sockets, socketsSync } from '../../src/api/sockets.js';

const warnings: string[] = [];
process.on('warning', ({ message }) => warnings.push(message));
const all = { owners: true, details: true, userNames: true } as const;
for (let times = 0; times < 3; times++) {
  await Promise.all([sockets(all), sockets({ ...all, source: 'proc' })]);
  socketsSync(all);
}
// A warning comes in a turn of its own.
await new Promise((resume) => setImmediate(resume));
parentPort?.postMessage(warnings);
