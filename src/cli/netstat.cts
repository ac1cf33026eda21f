#!/usr/bin/env node
// CommonJS: to load an ES module, Node 20 starts libuv's threads, and then their number is settled.

/** Half of them may wait for name servers, each for one host. They cost 3 ms to start. */
const THREADS_FOR_NAMES = '128';

/** Options are read later; to take another word for `-n` or `/n` only means fewer threads. */
const wantsNames = !process.argv.slice(2).some((word) => /^-\w*n|^\/\w*n\w*$/.test(word));
if (wantsNames) process.env['UV_THREADPOOL_SIZE'] ??= THREADS_FOR_NAMES;

/** A fault of ours: whatever can be expected is dealt with below. */
function fail(fault: unknown): never {
  process.stderr.write(`netstat: ${fault instanceof Error ? fault.stack : fault}\n`);
  process.exit(1);
}

import('./main.js').then(({ main }) => main(process.argv.slice(2))).catch(fail);
