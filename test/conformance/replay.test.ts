import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Captured } from '../../src/api/capture.js';
import type { SocketOptions } from '../../src/api/sockets.js';
import { sockets, socketsSync } from '../../src/api/sockets.js';
import { statistics, statisticsSync } from '../../src/api/statistics.js';
import { mibOf } from '../../src/model/mib.js';
import { TABLE_NAMES } from '../../src/model/tables.js';
import { answerTo } from '../support/answers.js';
import { parseExact } from '../support/exact-json.js';
import { noNetlink, noZoo, startZoo } from '../support/harness.js';
import { unavailable } from '../support/probe.js';
import { type Answer, ofOthers, type Row, steady } from '../support/steady.js';

const program = fileURLToPath(new URL('../support/capture-main.js', import.meta.url));

interface Asked {
  query: SocketOptions;
  answer: Answer;
}

describe('a capture of the zoo, replayed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'capture-'));
  const file = join(directory, 'zoo.ndjson');
  const why = noZoo();
  let captured: Captured;
  let asked: Asked[] = [];

  before(async () => {
    if (why !== undefined) return;
    const zoo = await startZoo();
    const { stdout, stderr, code } = await zoo.run(process.execPath, [program, file]);
    await zoo.stop();
    assert.equal(code, 0, stderr.toString());
    const [first = '', ...rest] = stdout.toString().trimEnd().split('\n');
    captured = JSON.parse(first);
    asked = rest.map((line) => {
      const { query } = JSON.parse(line) as Asked;
      return { query, answer: (parseExact(line) as Asked).answer };
    });
  });
  after(() => rmSync(directory, { recursive: true }));

  test('says what the live system said, to each question', (t) => {
    if (why !== undefined) return unavailable(t, why);
    assert.ok(asked.length > 20);
    for (const { query, answer } of asked) {
      const replayed = parseExact(answerTo({ ...query, replay: file })) as Answer;
      assert.deepEqual(steady(replayed), steady(answer), JSON.stringify(query));
    }
  });

  test('says the same to those who do not wait for it', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    for (const { query } of asked.filter(({ answer }) => !('code' in answer))) {
      const options = { ...query, replay: file };
      assert.deepEqual(await sockets(options), socketsSync(options), JSON.stringify(query));
    }
  });

  test('is a file for nobody else', (t) => {
    if (why !== undefined) return unavailable(t, why);
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  test('has every table that could be read, from every source that had it', (t) => {
    if (why !== undefined) return unavailable(t, why);
    const [{ answer }] = asked as [Asked];
    const { sources, gaps, rows } = answer;
    assert.ok(rows.length > 100);
    const read = Object.keys(sources as object).filter((name) => name !== 'owners');
    // Few kernels have the protocols of old, and what they lack is no gap.
    const others = TABLE_NAMES.filter(
      (name) => !name.startsWith('legacy') || name in captured.tables,
    );
    assert.deepEqual(Object.keys(captured.tables), [...read, ...others]);
    const whole = noNetlink() === undefined;
    assert.deepEqual(captured.tables['tcp'], whole ? ['netlink', 'proc'] : ['proc']);
    const missing = parseExact(JSON.stringify(captured.gaps)) as Row[];
    const theirs = (gaps as Row[]).map(({ what }) => what);
    // Of tables that are none of sockets /proc alone has gaps too.
    const ofSockets = whole ? missing : missing.filter(({ what }) => theirs.includes(what));
    assert.deepEqual(ofOthers(ofSockets), ofOthers(gaps as Row[]));
  });

  test('has the counters of its namespace', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { rows, gaps } = statisticsSync({ replay: file });
    assert.deepEqual(gaps, []);
    assert.ok((mibOf(rows, 'IPv4').tcp.activeOpens ?? 0n) > 0n);
    assert.deepEqual((await statistics({ replay: file })).rows, rows);
  });
});
