import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SocketOptions } from '../../src/api/sockets.js';
import { openLibc } from '../../src/os/linux/libc.js';
import { answerTo } from '../support/answers.js';
import { assertHolds } from '../support/catalogue.js';
import { parseExact } from '../support/exact-json.js';
import { ZOO_CAPTURE, ZOO_CATALOGUE } from '../support/fixtures.js';
import { noNetlink, noZoo, startZoo } from '../support/harness.js';
import { unavailable } from '../support/probe.js';
import type { Answer } from '../support/steady.js';
import type { Catalogue } from '../support/zoo/socket.js';

const program = fileURLToPath(new URL('../support/answer-main.js', import.meta.url));
const QUERIES: readonly SocketOptions[] = [
  { owners: true },
  { owners: true, details: true },
  { owners: true, source: 'proc' },
];

describe('every socket of the zoo is found and told rightly', () => {
  test('on this system', async (t) => {
    const why = noZoo();
    if (why !== undefined) return unavailable(t, why);
    const zoo = await startZoo();
    const { stdout, stderr } = await zoo.run(process.execPath, [
      program,
      ...QUERIES.map((query) => JSON.stringify(query)),
    ]);
    const answers = stdout.toString().trimEnd().split('\n');
    if (answers.length !== QUERIES.length) throw new Error(stderr.toString());
    const procAlone = noNetlink() !== undefined;
    // Tables of threads are looked for with koffi alone.
    const sockets = zoo.sockets.filter(
      ({ threads }) => threads === undefined || openLibc() !== null,
    );
    for (const [index, { source }] of QUERIES.entries()) {
      const answer = parseExact(answers[index] as string) as Answer;
      assertHolds({ ...zoo, sockets }, answer, procAlone || source === 'proc');
    }
  });

  test('in the capture of another', () => {
    const catalogue = JSON.parse(readFileSync(ZOO_CATALOGUE, 'utf8')) as Catalogue;
    for (const query of QUERIES) {
      const text = answerTo({ ...query, replay: ZOO_CAPTURE });
      const answer = parseExact(text) as Answer;
      assertHolds(catalogue, answer, query.source === 'proc');
      // Where a question is new, test/fixtures/README.md says how to put it.
      assert.doesNotMatch(text, /NOT_CAPTURED/);
    }
  });
});
