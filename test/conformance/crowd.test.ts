import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Gap } from '../../src/model/table.js';
import { parseExact } from '../support/exact-json.js';
import { noNetlink, noZoo, startHeld } from '../support/harness.js';
import { unavailable } from '../support/probe.js';
import type { Answer } from '../support/steady.js';

const crowd = fileURLToPath(new URL('../support/crowd-main.js', import.meta.url));
const program = fileURLToPath(new URL('../support/answer-main.js', import.meta.url));

test('a socket of which the kernel has too much to tell hides no other', async (t) => {
  const why = noZoo() ?? noNetlink();
  if (why !== undefined) return unavailable(t, why);
  const namespace = await startHeld(process.execPath, [crowd]);
  for (const source of ['netlink', 'auto']) {
    const query = { protocols: ['tcp', 'unix', 'packet'], source, details: true };
    const asked = [program, JSON.stringify(query)];
    const { stdout, stderr } = await namespace.run(process.execPath, asked);
    assert.equal(stderr.toString(), '');
    const answer = parseExact(stdout.toString().trim()) as Answer;
    const count = (protocol: string) =>
      answer.rows.filter((row) => row['protocol'] === protocol && row['inode'] !== undefined)
        .length;
    assert.deepEqual([count('tcp'), count('unix'), count('packet')], [21, 21, 21]);
    // What it could not tell of that one it says.
    const gaps = answer['gaps'] as Gap[];
    assert.ok(gaps.some(({ what, code }) => /^clients/.test(what) && code === 'EMSGSIZE'));
    assert.ok(gaps.some(({ what, code }) => /memberships/.test(what) && code === 'INCOMPLETE'));
  }
});
