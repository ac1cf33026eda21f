import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { sockets } from '../../src/api/sockets.js';
import { unavailable } from '../support/probe.js';

const asker = new URL('../support/ask-in-worker.js', import.meta.url);
const openFiles = () => readdirSync('/proc/self/fd').length;

test('workers ask side by side, leave nothing open, and close nothing that is not theirs', async (t) => {
  if (process.platform !== 'linux') return unavailable(t, 'this is not Linux');
  // What is kept for the life of the process is opened.
  for (let times = 0; times < 2; times++) await sockets({ owners: true, userNames: true });
  await inWorkers(1);
  const before = openFiles();
  assert.deepEqual(await inWorkers(3), [[], [], []]);
  assert.equal(openFiles(), before);
});

function inWorkers(count: number): Promise<unknown[]> {
  const ask = async () => {
    const worker = new Worker(asker);
    const exited = once(worker, 'exit');
    const [warnings] = await once(worker, 'message');
    assert.deepEqual(await exited, [0]);
    return warnings;
  };
  return Promise.all(Array.from({ length: count }, ask));
}
