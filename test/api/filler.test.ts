import assert from 'node:assert/strict';
import test from 'node:test';
import { Filler } from '../../src/api/filler.js';

test('few rows get no garbage, more get it in proportion', () => {
  const filler = new Filler();
  const made = new Set<unknown>();
  const follow = (rows: number) => {
    filler.follow(rows);
    made.add(filler.last);
  };
  follow(4096);
  assert.deepEqual([...made], [undefined]);
  for (let batch = 0; batch < 640; batch++) follow(10);
  assert.equal(made.size, 1 + 100);
});
