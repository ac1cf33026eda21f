import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as index from '../../src/wire/index.js';

test('sockeye/wire has every reader, parser and writer', async () => {
  const folder = new URL('../../src/wire/', import.meta.url);
  const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' });
  const missing: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const names = Object.keys(await import(new URL(file, folder).href));
    const wanted = names.filter((name) => /^(read|parse|write)[A-Z]/.test(name));
    missing.push(...wanted.filter((name) => !(name in index)).map((name) => `${file}: ${name}`));
  }
  assert.deepEqual(missing, []);
});
