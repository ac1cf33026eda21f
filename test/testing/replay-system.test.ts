import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { sockets, socketsSync } from '../../src/api/sockets.js';
import { replaySystem } from '../../src/testing/index.js';
import { ZOO_CAPTURE } from '../support/fixtures.js';

test('a replayed system answers as its capture does', async () => {
  const bytes = readFileSync(ZOO_CAPTURE);
  const all = { owners: true, userNames: true, details: true } as const;
  const expected = socketsSync({ ...all, replay: ZOO_CAPTURE });
  for (const where of [ZOO_CAPTURE, pathToFileURL(ZOO_CAPTURE), bytes]) {
    const system = replaySystem(where);
    assert.deepEqual(system.socketsSync(all), expected);
    assert.deepEqual(await system.sockets(all), expected);
  }
  const query = { protocols: ['tcp'], states: ['LISTEN'], source: 'proc' } as const;
  const { rows, sources } = await replaySystem(bytes).sockets(query);
  assert.deepEqual(rows, (await sockets({ ...query, replay: ZOO_CAPTURE })).rows);
  assert.deepEqual(sources, { tcp: ['proc'] });
});

test('what is no capture makes no system', () => {
  assert.throws(() => replaySystem(Buffer.from('{}\n')), { code: 'NOT_A_CAPTURE' });
  assert.throws(() => replaySystem(`${ZOO_CAPTURE}.not`), { code: 'ENOENT' });
});
