import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine } from '../support/wine/wine.js';

const facts = fileURLToPath(new URL('./facts-main.js', import.meta.url));
const ERROR_INSUFFICIENT_BUFFER = 122;

describe('the Node of Windows', () => {
  const reason = noWine();
  let wine: Wine;
  before(async () => {
    if (reason === undefined) wine = await startWine();
  });
  after(() => wine?.stop());

  test('runs a module of ours, which calls iphlpapi by koffi', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const argv = ['a', 'b c', '', 'd"e', '/?', '%PATH%', 'ü'];
    const { code, stdout, stderr } = await wine.node(facts, argv);
    assert.equal(code, 0, stderr.toString());
    assert.deepEqual(JSON.parse(stdout.toString()), {
      platform: 'win32',
      arch: 'x64',
      argv,
      answer: ERROR_INSUFFICIENT_BUFFER,
    });
  });

  test('tells its exit code', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { code, stderr } = await wine.node('/no/such/file.cjs');
    assert.equal(code, 1);
    assert.match(stderr.toString(), /Cannot find module 'Z:\\no\\such\\file\.cjs'/);
  });

  test('is in a network of its own', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { stdout } = await wine.namespace.run('ss', ['-tuanH']);
    assert.equal(stdout.toString(), '');
  });
});
