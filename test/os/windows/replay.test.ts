import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sockets, socketsSync } from '../../../src/api/sockets.js';
import { replaySystem } from '../../../src/testing/index.js';
import { WINE_CAPTURE } from '../../support/fixtures.js';
import { validatorOf } from '../../support/schema.js';

/** A capture that Wine made: of listeners and of IPv6 connections it knows no process. */
describe('a capture of Windows, wherever it is read', () => {
  const query = { protocols: ['tcp', 'udp'], owners: true, replay: WINE_CAPTURE } as const;

  test('has the sockets of that system, and their owners', () => {
    const { rows, sources } = socketsSync(query);
    assert.deepEqual(sources, { tcp: ['iphlpapi'], udp: ['iphlpapi'], owners: ['iphlpapi'] });
    const kinds = rows.map(({ protocol, family, state }) => `${protocol} ${family} ${state}`);
    const tcp = (family: string) => [
      ...['LISTEN', 'LISTEN', 'ESTABLISHED', 'ESTABLISHED'].map(
        (state) => `tcp ${family} ${state}`,
      ),
    ];
    assert.deepEqual(
      kinds.sort(),
      [...tcp('IPv4'), ...tcp('IPv6'), 'udp IPv4 CLOSED', 'udp IPv6 CLOSED'].sort(),
    );
    const held = rows.filter(({ owningPid }) => owningPid !== 0);
    assert.equal(held.length, 3);
    for (const { owner, owningPid } of held) {
      assert.ok(owner?.kind === 'known' && owner.processes.length === 1);
      const [{ pid, comm, exe } = { pid: 0 }] = owner.processes;
      assert.deepEqual([pid, comm], [owningPid, 'node.exe']);
      assert.match(exe ?? '', /^[A-Z]:\\.*\\node\.exe$/);
    }
    for (const { owner, owningPid } of rows) if (owningPid === 0) assert.equal(owner?.kind, 'none');
  });

  test('says the same in parts, in time and as a system for tests', async () => {
    const all = socketsSync(query);
    assert.deepEqual(await sockets(query), all);
    const { replay, ...options } = query;
    assert.deepEqual(replaySystem(replay).socketsSync(options), all);
    const listening = all.rows.filter(({ state }) => state === 'LISTEN');
    assert.deepEqual(socketsSync({ ...query, states: ['LISTEN'] }).rows, listening);
    const ipv6 = all.rows.filter(({ family }) => family === 'IPv6');
    assert.deepEqual(socketsSync({ ...query, families: ['IPv6'] }).rows, ipv6);
  });

  test('is valid by the JSON Schema', () => {
    const valid = validatorOf('line');
    for (const row of socketsSync(query).rows) {
      assert.ok(valid(JSON.parse(JSON.stringify(row))), JSON.stringify(valid.errors));
    }
  });
});
