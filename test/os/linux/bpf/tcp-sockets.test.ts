import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noBpf, noZoo } from '../../../support/harness.js';
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
    const why = noZoo() ?? noBpf();
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
      assert.ok(readings > 0 && staying >= 2 * CONNECTIONS, `${readings} of ${staying}`);
      assert.deepEqual(faults, { missed: 0, changed: 0, twice: 0 });
    } finally {
      await load.stop();
    }
  });

  test('so many in one bucket that a block has no room for them are an error', async (t) => {
    const why = noZoo() ?? noBpf();
    if (why !== undefined) return unavailable(t, why);
    const namespace = await emptyNamespace();
    try {
      const answerOf = async (buckets: number) => {
        const child = `echo ${buckets} > /proc/sys/net/ipv4/tcp_child_ehash_entries && exec unshare -n "$0" "$1" 400`;
        const args = ['-c', child, process.execPath, support('fill-buckets')];
        return (await namespace.run('sh', args)).stdout.toString();
      };
      assert.equal(await answerOf(1), 'E2BIG');
      assert.equal(await answerOf(1024), '800');
    } finally {
      await namespace.stop();
    }
  });
});
