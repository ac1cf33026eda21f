import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { isMainThread } from '../../../src/os/linux/main-thread.js';
import { unavailable } from '../../support/probe.js';

const url = new URL('../../../src/os/linux/main-thread.js', import.meta.url);

test('a worker is told from the main thread', async (t) => {
  if (process.platform !== 'linux') return unavailable(t, 'only Linux has /proc/thread-self');
  assert.equal(isMainThread(), true);
  const code = `import(${JSON.stringify(url.href)}).then(({ isMainThread }) =>
    require('node:worker_threads').parentPort.postMessage(isMainThread()));`;
  const worker = new Worker(code, { eval: true });
  const [answer] = await once(worker, 'message');
  assert.equal(answer, false);
});
