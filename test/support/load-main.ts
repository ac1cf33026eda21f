import { spawn } from 'node:child_process';
import { readSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { libc } from './libc.js';
import { bringUp } from './sockets.js';
import { openPipe } from './zoo/child.js';

/*
 * Run in a network namespace of its own with the number of connections and of processes:
 * makes them, prints a line, and keeps them until its standard input ends.
 */
const [connections = 0, processes = 1] = process.argv.slice(2).map(Number);
const worker = fileURLToPath(new URL('./load-worker.js', import.meta.url));

bringUp('lo');
writeFileSync('/proc/sys/net/ipv4/ip_local_port_range', '1024 65535');

const [ready = -1, done = -1] = openPipe();
for (let i = 0; i < processes; i++) {
  const share = Math.floor(connections / processes) + (i < connections % processes ? 1 : 0);
  spawn(process.execPath, [worker, String(i), String(share)], {
    // The children see the end of our input themselves.
    stdio: ['inherit', done, 'inherit'],
  });
}
libc().close(done);
for (let i = 0; i < processes; i++) {
  if (readSync(ready, Buffer.alloc(1)) === 0) throw new Error('a process of the load failed');
}
process.stdout.write('ready\n');
process.stdin.on('end', () => process.exit(0)).resume();
