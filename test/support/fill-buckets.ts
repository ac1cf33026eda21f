import { NetstatError, socketsSync } from '../../src/index.js';
import { connectTo, listenOnLoopback } from './connections.js';
import { bringUp } from './sockets.js';

/** Run where the table has few buckets: fills them, and prints what a program of ours says of it. */
const [count = 0] = process.argv.slice(2).map(Number);
bringUp('lo');
const listener = listenOnLoopback();
for (let made = 0; made < count; made++) connectTo(listener);
try {
  const { rows } = socketsSync({ protocols: ['tcp'], states: ['ESTABLISHED'], source: 'bpf' });
  process.stdout.write(String(rows.length));
} catch (error) {
  if (!(error instanceof NetstatError)) throw error;
  process.stdout.write(error.code);
}
