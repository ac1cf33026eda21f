import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noBpf, noNetlink, noZoo } from '../../../support/harness.js';
import { startLoad } from '../../../support/load.js';
import { emptyNamespace } from '../../../support/namespace.js';
import { unavailable } from '../../../support/probe.js';

const support = (name: string) =>
  fileURLToPath(new URL(`../../../support/${name}.js`, import.meta.url));

const CONNECTIONS = 1000;
const TIMES = 150;
const AT_MOST_MS = 15_000;

describe('TCP sockets as a program of ours tells them', () => {
  test('each that stays is told once, whatever comes and goes', async (t) => {
    const why = noZoo() ?? noBpf() ?? noNetlink();
    if (why !== undefined) return unavailable(t, why);
    const load = await startLoad({ connections: CONNECTIONS, processes: 2 });
    try {
      const node = (name: string, count: number) =>
        load.run(process.execPath, [support(name), String(count), String(AT_MOST_MS)]);
      const [{ stdout, stderr }, churn] = await Promise.all([
        node('read-again-and-again', TIMES),
        node('come-and-go', 30_000),
      ]);
      assert.deepEqual([stderr.toString(), churn.stderr.toString()], ['', '']);
      const { readings, staying, ...faults } = JSON.parse(stdout.toString());
      // sock_diag, which is asked which ones stay, may itself miss some while others come and go.
      assert.ok(readings > 0 && staying > CONNECTIONS, `${readings} of ${staying}`);
      assert.deepEqual(faults, { missed: 0, changed: 0, twice: 0 });
    } finally {
      await load.stop();
    }
  });

  test('a bucket for which the rest of a block has no room begins the next', async (t) => {
    const why = noZoo() ?? noBpf() ?? noNetlink();
    if (why !== undefined) return unavailable(t, why);
    // Of any order of these, two buckets leave as much room as a third does not have.
    assert.equal(await filled({ ports: 5, sharing: 150 }), '751 of 751');
  });

  test('a bucket for which no block has room is told in several', async (t) => {
    const why = noZoo() ?? noBpf() ?? noNetlink();
    if (why !== undefined) return unavailable(t, why);
    assert.equal(await filled({ ports: 3, sharing: 900 }), '2701 of 2701');
    assert.equal(await filled({ connections: 500, buckets: 1 }), '1001 of 1001');
    assert.equal(await filled({ connections: 500, buckets: 1024 }), '1001 of 1001');
  });

  test('none of the next bucket is passed over where such a one is empty between two blocks', async (t) => {
    const why = noZoo() ?? noBpf() ?? noNetlink();
    if (why !== undefined) return unavailable(t, why);
    const namespace = await emptyNamespace();
    try {
      const args = [support('close-between-blocks'), '900', '200'];
      const { stdout } = await namespace.run(process.execPath, args);
      assert.equal(stdout.toString(), '200 of 200, 0 left');
    } finally {
      await namespace.stop();
    }
  });
});

/** What a program of ours tells of such sockets, in a network namespace of so many buckets. */
async function filled({ connections = 0, ports = 0, sharing = 0, buckets = 0 }): Promise<string> {
  const namespace = await emptyNamespace();
  try {
    const child = `echo ${buckets} > /proc/sys/net/ipv4/tcp_child_ehash_entries && exec unshare -n "$0" "$@"`;
    const counts = [connections, ports, sharing].map(String);
    const args = ['-c', child, process.execPath, support('fill-buckets'), ...counts];
    return (await namespace.run('sh', args)).stdout.toString();
  } finally {
    await namespace.stop();
  }
}
