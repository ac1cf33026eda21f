import { socketsSync } from '../../src/index.js';
import { connectTo, listenOnLoopback } from './connections.js';
import { bringUp, localAddress } from './sockets.js';

/**
 * Run in a network namespace: makes so many connections, and listeners on so many ports, so many on
 * each, and prints how many sockets a program of ours tells. All listeners on a
 * port are in one bucket.
 */
const [connections = 0, ports = 0, sharing = 0] = process.argv.slice(2).map(Number);
bringUp('lo');
const listener = listenOnLoopback();
for (let made = 0; made < connections; made++) connectTo(listener);
for (let port = 0; port < ports; port++) {
  const { port: shared } = localAddress(listenOnLoopback());
  for (let made = 1; made < sharing; made++) listenOnLoopback(shared);
}
const states = ['LISTEN', 'ESTABLISHED'] as const;
const { rows, gaps } = socketsSync({ protocols: ['tcp'], states, source: 'bpf' });
for (const { code } of gaps) process.stderr.write(code);
const different = new Set(rows.map(({ inode }) => inode));
process.stdout.write(`${different.size} of ${rows.length}`);
