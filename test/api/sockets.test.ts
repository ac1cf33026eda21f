import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseExact } from '../support/exact-json.js';
import { noZoo, startZoo } from '../support/harness.js';
import { unavailable } from '../support/probe.js';
import { type Answer, steady } from '../support/steady.js';

const program = fileURLToPath(new URL('../support/both-forms-main.js', import.meta.url));

const QUESTIONS = [
  {},
  { details: true },
  { owners: true, userNames: true },
  { owners: 'first' },
  { owners: 'first', protocols: ['tcp'], states: ['LISTEN'], source: 'proc' },
  { source: 'proc' },
  { protocols: ['tcp'], states: ['LISTEN'] },
  { protocols: ['tcp'], localPort: 1 },
  { protocols: ['tcp'], localPort: 1, source: 'proc' },
];

test('both forms give the same rows from the same sources, and leave nothing open', async (t) => {
  const why = noZoo();
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo();
  const { stdout, stderr } = await zoo.run(process.execPath, [program, JSON.stringify(QUESTIONS)]);
  assert.equal(stderr.toString(), '');
  const found = parseExact(stdout.toString()) as { answers: [Answer, Answer][]; leftOpen: bigint };
  assert.equal(found.leftOpen, 0n);
  for (const [index, [atOnce, inTurns]] of found.answers.entries()) {
    assert.deepEqual(comparable(inTurns), comparable(atOnce), JSON.stringify(QUESTIONS[index]));
  }
});

/** How many processes keep their files to themselves changes from one moment to the next. */
function comparable(answer: Answer): Answer {
  const { gaps, ...rest } = steady(answer);
  return { ...rest, gaps: (gaps as Record<string, unknown>[]).map(({ count: _, ...gap }) => gap) };
}
