import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as sockeye from '../../src/index.js';
import { TABLE_NAMES } from '../../src/model/tables.js';
import { replaySystem, type System } from '../../src/testing/index.js';
import { ZOO_CAPTURE } from '../support/fixtures.js';

const library: System = sockeye;

test('a replayed system answers as its capture does', async () => {
  const bytes = readFileSync(ZOO_CAPTURE);
  const all = { owners: true, userNames: true, details: true } as const;
  const expected = sockeye.socketsSync({ ...all, replay: ZOO_CAPTURE });
  for (const where of [ZOO_CAPTURE, pathToFileURL(ZOO_CAPTURE), bytes]) {
    const system = replaySystem(where);
    assert.deepEqual(system.socketsSync(all), expected);
    assert.deepEqual(await system.sockets(all), expected);
  }
  const query = { protocols: ['tcp'], states: ['LISTEN'], source: 'proc' } as const;
  const { rows, sources } = await replaySystem(bytes).sockets(query);
  assert.deepEqual(rows, (await sockeye.sockets({ ...query, replay: ZOO_CAPTURE })).rows);
  assert.deepEqual(sources, { tcp: ['proc'] });
});

test('its other tables are those of its capture, or fail as that does', async () => {
  const replay = { replay: ZOO_CAPTURE };
  const system = replaySystem(ZOO_CAPTURE);
  for (const name of TABLE_NAMES) {
    const expected = outcome(() => library[`${name}Sync`](replay));
    assert.deepEqual(
      outcome(() => system[`${name}Sync`]()),
      expected,
    );
    const answered = await system[name]().catch(codeOf);
    assert.deepEqual(answered, expected);
  }
});

test('the library is a system itself', () => {
  for (const name of Object.keys(replaySystem(ZOO_CAPTURE))) assert.ok(name in library, name);
});

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code;

test('what is no capture makes no system', () => {
  assert.throws(() => replaySystem(Buffer.from('{}\n')), { code: 'NOT_A_CAPTURE' });
  assert.throws(() => replaySystem(`${ZOO_CAPTURE}.not`), { code: 'ENOENT' });
});
