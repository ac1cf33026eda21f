import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sockets } from '../../src/api/sockets.js';
import { unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine, windowsPath } from '../support/wine/wine.js';

const main = fileURLToPath(new URL('./capture-main.js', import.meta.url));

describe('a capture of Windows', () => {
  const reason = noWine();
  const folder = mkdtempSync(join(tmpdir(), 'sockeye-capture-'));
  const file = join(folder, 'windows.ndjson');
  let wine: Wine;
  before(async () => {
    if (reason === undefined) wine = await startWine();
  });
  after(async () => {
    await wine?.stop();
    rmSync(folder, { recursive: true });
  });

  test('says here what Windows said there', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { code, stdout, stderr } = await wine.node(main, [windowsPath(file)]);
    assert.equal(code, 0, stderr.toString());
    const { captured, table } = JSON.parse(stdout.toString());
    assert.deepEqual(captured.tables.tcp, ['iphlpapi']);
    assert.deepEqual(captured.tables.udp, ['iphlpapi']);
    // Four listeners, both ends of two connections, two of UDP.
    assert.equal(table.rows.length, 10);
    const replayed = await sockets({ protocols: ['tcp', 'udp'], owners: true, replay: file });
    assert.deepEqual(replayed, table);
  });
});
