import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linux } from '../../../src/os/linux/backend.js';
import { livePort } from '../../../src/os/linux/live-port.js';
import { noNetlink } from '../../support/harness.js';
import { unavailable } from '../../support/probe.js';
import { run } from '../../support/process.js';

const TABLES = ['routes', 'interfaces', 'neighbours', 'groups'] as const;

/** More than any of these tables can have; none is read to its end by then. */
const MOST_STEPS = 1_000_000;

const library = new URL('../../../src/index.js', import.meta.url).href;

/** So that what was quick to answer a moment ago is asked in a thread again. */
const LATER_S = 60;

describe('tables beside the sockets, read in threads', () => {
  const why = noNetlink();
  const { hrtime } = process;
  let passedS = 0;

  for (const name of TABLES) {
    test(`${name}: the event loop is free while the kernel works`, async (t) => {
      if (why !== undefined) return unavailable(t, why);
      passedS += LATER_S;
      t.mock.method(process, 'hrtime', () => {
        const [seconds, nanoseconds] = hrtime();
        return [seconds + passedS, nanoseconds];
      });
      const backend = linux(livePort({ inThreads: true }), undefined);
      const source = backend.tables[name];
      if ('unsupported' in source) assert.fail(source.unsupported);
      const batches = source({});
      const first = batches.next();
      assert.deepEqual([first.done, first.value], [false, []], 'nothing yet');
      assert.ok(backend.pending?.() instanceof Promise, 'something to wait for');
      assert.deepEqual(batches.next().value, [], 'not before the event loop has run');
      for (let step = 0; step < MOST_STEPS; step++) {
        await backend.pending?.();
        if (batches.next().done === true) return;
      }
      assert.fail('never read to the end');
    });
  }

  test('keep no process alive that does not wait for them', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const begin = `
      import * as sockeye from ${JSON.stringify(library)};
      for (const name of ${JSON.stringify(TABLES)}) sockeye[name]();
    `;
    for (const end of ['', 'process.exit(0);', 'setImmediate(() => process.exit(0));']) {
      const args = ['--input-type=module', '-e', `${begin}${end}`];
      const { code, stderr } = await run(process.execPath, args);
      assert.deepEqual([code, stderr.toString()], [0, '']);
    }
  });

  test('nor a worker that is stopped meanwhile', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const inWorker = `
      const { parentPort } = require('node:worker_threads');
      import(${JSON.stringify(library)}).then(async (sockeye) => {
        // koffi is there after the first; see docs/dependencies.md on a worker stopped before it is.
        await sockeye.neighbours();
        for (const name of ${JSON.stringify(TABLES)}) sockeye[name]();
        parentPort.postMessage('begun');
      });
    `;
    const program = `
      import { Worker } from 'node:worker_threads';
      const worker = new Worker(${JSON.stringify(inWorker)}, { eval: true, execArgv: [] });
      worker.once('message', () => worker.terminate());
    `;
    const { code, stderr } = await run(process.execPath, ['--input-type=module', '-e', program]);
    assert.deepEqual([code, stderr.toString()], [0, '']);
  });
});
