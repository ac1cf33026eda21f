import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noBpf, noNetlink, noZoo } from '../../support/harness.js';
import { startLoad } from '../../support/load.js';
import { unavailable } from '../../support/probe.js';

const support = (name: string) =>
  fileURLToPath(new URL(`../../support/${name}.js`, import.meta.url));

/** More than fit into both halves of the memory for receiving ahead, so that they take turns. */
const CONNECTIONS = 20_000;

test('a dump received ahead has the same rows in the same order', async (t) => {
  const reason = noZoo() ?? noNetlink();
  if (reason !== undefined) return unavailable(t, reason);
  const load = await startLoad({ connections: CONNECTIONS, processes: 4 });
  try {
    const { stdout, stderr, code } = await load.run(process.execPath, [support('read-both-ways')]);
    assert.equal(stderr.toString(), '');
    assert.equal(code, 0);
    const { plain, ahead } = JSON.parse(stdout.toString());
    assert.ok(plain.length >= 2 * CONNECTIONS);
    assert.deepEqual(ahead, plain);
  } finally {
    await load.stop();
  }
});

test('a run of a BPF program read ahead has the same records in the same order', async (t) => {
  const reason = noZoo() ?? noBpf();
  if (reason !== undefined) return unavailable(t, reason);
  const load = await startLoad({ connections: 500, processes: 2 });
  try {
    const { stdout, stderr, code } = await load.run(process.execPath, [support('read-bpf-ahead')]);
    assert.equal(stderr.toString(), '');
    assert.equal(code, 0);
    const { plain, older, ahead, begun, closed, refused } = JSON.parse(stdout.toString());
    assert.ok(plain.length > 1000);
    assert.equal(refused, 'SystemCallError: readv: EPERM');
    assert.deepEqual(older, plain);
    for (const each of ahead) assert.deepEqual(each, plain);
    assert.deepEqual(closed.sort(), begun.sort());
  } finally {
    await load.stop();
  }
});
