import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noZoo } from './harness.js';
import { startLoad } from './load.js';
import { hasCommand, unavailable } from './probe.js';
import { ssRows } from './ss.js';

test('a load is so many connections, shared out among so many processes', async (t) => {
  const why = noZoo() ?? (hasCommand('ss') ? undefined : 'ss is not installed');
  if (why !== undefined) return unavailable(t, why);
  const load = await startLoad({ connections: 40, processes: 3 });
  try {
    const rows = ssRows((await load.run('ss', ['-HOtuanpoe'])).stdout);
    const established = rows.filter(({ state }) => state === 'ESTABLISHED');
    assert.equal(established.length, 80);
    assert.equal(rows.length, 80 + 3);
    const holders = [...new Set(established.map(({ pids }) => pids.join()))];
    const shares = holders.map((pid) => established.filter(({ pids }) => pids.join() === pid));
    assert.deepEqual(shares.map((share) => share.length).sort(), [26, 26, 28]);
    assert.equal((await load.run('ss', ['-Hxa'])).stdout.length, 0, 'no socket besides');
  } finally {
    await load.stop();
  }
});
