import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { NETSTAT_LANGUAGE } from '../../src/cli/linux/option-names.js';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const page = read('README.md');

test('the lines of the library in README.md are an example that runs', () => {
  const [, code] = /```ts\n(.*?)```/s.exec(page) ?? [];
  assert.equal(code, read('examples/readme.ts'));
});

test('README.md names every option that net-tools does not have', () => {
  const names = (NETSTAT_LANGUAGE.extensions ?? []).map(({ name }) => name);
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !page.includes(`\`--${name}`)),
    [],
  );
});
