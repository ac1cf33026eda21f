import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unavailable } from '../support/probe.js';
import { noNameServer, runWithNameServer } from '../support/resolver.js';
import { WITHOUT_KOFFI } from '../support/without-koffi.js';

const program = fileURLToPath(new URL('./hosts-program.js', import.meta.url));

const WAYS = {
  'as the system looks them up': [],
  'without koffi': WITHOUT_KOFFI,
};

for (const [way, flags] of Object.entries(WAYS)) {
  describe(`names of hosts ${way}`, () => {
    const runs = async (t: TestContext, mode: string) => {
      const why = noNameServer();
      if (why !== undefined) return unavailable(t, why);
      // Half of the threads may wait for name servers.
      const env = { ...process.env, UV_THREADPOOL_SIZE: '256' };
      const args = [...flags, program, mode];
      const { code, stdout, stderr } = await runWithNameServer(process.execPath, args, { env });
      assert.equal(stderr.toString(), '');
      assert.equal(code, 7);
      return JSON.parse(stdout.toString());
    };

    test('come all in parallel, each asked for once, as getent gives them', async (t) => {
      const answer = await runs(t, 'answering');
      if (answer === undefined) return;
      const expected = Array.from({ length: 100 }, (_, index) => `10.1.0.${index}`);
      assert.deepEqual(
        answer.found,
        expected.map((address) => [address, `host-${address}.example`]),
      );
      assert.deepEqual(answer.asked, new Array(100).fill(1));
      assert.deepEqual(answer.ours, answer.theirs);
      assert.equal(new Map(answer.ours).get('fd00::2'), 'two.example');
    });

    test('of a dead name server hold up neither the answer nor the end', async (t) => {
      const answer = await runs(t, 'dead');
      if (answer === undefined) return;
      assert.deepEqual(answer.found, ['127.0.0.1']);
    });
  });
}
