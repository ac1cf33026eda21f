import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStatus } from '../../../src/wire/proc/status.js';

/** The first lines of the file, Linux 6.18. */
const status = (name: string) =>
  `Name:\t${name}\nUmask:\t0022\nState:\tS (sleeping)\nTgid:\t41\nUid:\t1000\t0\t0\t0\nGid:\t0\t0\t0\t0\n`;

describe('/proc/PID/status', () => {
  test('tells the name and the real user', () => {
    assert.deepEqual(parseStatus(status('tmux: server')), { name: 'tmux: server', uid: 1000 });
  });

  test('has a name that may hold any byte', () => {
    assert.equal(parseStatus(status('a\\nb\\\\n\t) (')).name, 'a\nb\\n\t) (');
  });

  test('does not take a name for a line of its own', () => {
    assert.equal(parseStatus(status('x\rUid:\t0\t0')).uid, 1000);
  });

  test('says nothing where it is cut', () => {
    assert.deepEqual(parseStatus('Name:\tcu'), {});
    assert.deepEqual(parseStatus(''), {});
  });
});
