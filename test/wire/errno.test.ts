import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getSystemErrorMap } from 'node:util';
import { errnoName } from '../../src/wire/errno.js';
import { unavailable } from '../support/probe.js';

test('an error number is called as the kernel calls it', () => {
  const numbers = [1, 2, 13, 41, 95, 96, 133];
  assert.deepEqual(numbers.map(errnoName), [
    'EPERM',
    'ENOENT',
    'EACCES',
    'UNKNOWN(41)',
    'EOPNOTSUPP',
    'EPFNOSUPPORT',
    'EHWPOISON',
  ]);
  for (const none of [0, -2, 134, 1.5]) assert.equal(errnoName(none), `UNKNOWN(${none})`);
});

test('and as Node calls it on Linux', (t) => {
  if (process.platform !== 'linux') return unavailable(t, 'this system has other numbers');
  for (const [number, [name]] of getSystemErrorMap()) {
    const errno = -number;
    // EOPNOTSUPP, which is one with it, and errors of libuv's own.
    if (name === 'ENOTSUP' || errno > 1000) continue;
    assert.equal(errnoName(errno), name);
  }
});
