import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SocketOptions } from '../../src/api/sockets.js';
import type { AskedTable } from '../support/answer-of.js';
import { answerTo, tableAnswerTo } from '../support/answers.js';
import { parseExact } from '../support/exact-json.js';
import { unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine, windowsPath } from '../support/wine/wine.js';

const talkative = fileURLToPath(new URL('./sockets-main.js', import.meta.url));
const main = fileURLToPath(new URL('./capture-main.js', import.meta.url));

const TABLES: readonly AskedTable[] = [
  'routes',
  'interfaces',
  'neighbours',
  'groups',
  'statistics',
];
const QUERIES: readonly SocketOptions[] = [
  { owners: true },
  { protocols: ['udp'] },
  { protocols: ['tcp'], states: ['LISTEN'], owners: true },
  { families: ['IPv6'], details: true },
  { protocols: ['unix'] },
  { source: 'netlink', protocols: ['tcp'] },
];

interface Line {
  readonly table?: AskedTable;
  readonly query?: SocketOptions;
  readonly answer: { readonly rows: readonly object[] };
}

describe('a capture of Windows', () => {
  const reason = noWine();
  let wine: Wine;
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    await wine.stay(talkative);
  });
  after(() => wine?.stop());

  test('says here what Windows said there', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const file = join(wine.drive, 'capture.ndjson');
    const args = [windowsPath(file), JSON.stringify(TABLES), JSON.stringify(QUERIES)];
    const { code, stdout, stderr } = await wine.node(main, args);
    assert.equal(code, 0, stderr.toString());
    const lines = stdout.toString().trimEnd().split('\n');
    assert.equal(lines.length, TABLES.length + QUERIES.length);
    for (const line of lines) {
      const { table, query = {}, answer } = parseExact(line) as Line;
      const replay = { ...query, replay: file };
      const replayed = table === undefined ? answerTo(replay) : tableAnswerTo(table, replay);
      assert.deepEqual(parseExact(replayed), answer, table ?? JSON.stringify(query));
    }
  });
});
