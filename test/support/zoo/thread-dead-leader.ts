import { readSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { libc } from '../libc.js';
import { reportListener } from './thread-facts.js';

/** The number of exit(2), which ends one thread; the C library's function ends them all. */
const SYS_EXIT: Readonly<Record<string, number>> = { x64: 60, arm64: 93, riscv64: 93, loong64: 93 };

const [, , file = ''] = process.argv;
if (isMainThread) {
  const sysExit = SYS_EXIT[process.arch];
  if (sysExit === undefined) throw new Error(`number of exit(2) on ${process.arch}?`);
  const started = new Int32Array(new SharedArrayBuffer(4));
  new Worker(new URL(import.meta.url), { workerData: { started, file } });
  Atomics.wait(started, 0, 0);
  libc().syscall(sysExit);
} else {
  reportListener(workerData.file);
  Atomics.store(workerData.started, 0, 1);
  Atomics.notify(workerData.started, 0);
  // Nobody is left to run an event loop that ends with the input.
  readSync(0, Buffer.alloc(1));
  libc()._exit(0);
}
