import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/test.js', import.meta.url));

test('tests are not run by words of which one names none', () => {
  for (const words of [
    ['no/such'],
    ['model/mib', 'no/such'],
    ['model/mib', '--without', 'no/such'],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...words], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, /no test is named by no\/such/);
    assert.equal(stdout, '');
  }
});
