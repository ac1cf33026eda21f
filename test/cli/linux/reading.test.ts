import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queryOf } from '../../../src/cli/linux/reading.js';
import { optionsOf } from './support.js';

test('cookies of TCP are asked for where they are shown', () => {
  const cookies = (...argv: string[]) => queryOf('tcp', optionsOf(argv)).cookies;
  assert.equal(cookies('-tan'), false);
  assert.equal(cookies('-tanp', '--full-command'), false);
  assert.equal(cookies('-tan', '--json'), true);
  assert.equal(cookies('-tan', '--ndjson'), true);
});
