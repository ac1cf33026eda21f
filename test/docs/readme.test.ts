import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { NETSTAT_LANGUAGE } from '../../src/cli/linux/option-names.js';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const page = read('README.md');

test('the code in README.md is that of examples that run', () => {
  const [first, second, ...more] = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  assert.equal(first, read('examples/readme.ts'));
  // What the file says of itself, README.md says around it.
  assert.equal(second, read('examples/fake-system.ts').replace(/^\/\*\*.*\n/, ''));
  assert.deepEqual(more, []);
});

test('README.md names every option that net-tools does not have', () => {
  const names = (NETSTAT_LANGUAGE.extensions ?? []).map(({ name }) => name);
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !page.includes(`\`--${name}`)),
    [],
  );
});
