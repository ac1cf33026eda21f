import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  parseRouteLine,
  socketStateNumber,
  socketStateOf,
  unixStateNumber,
  unixStateOfLine,
} from '../../src/wire/index.js';

test('states of Internet sockets and their numbers', () => {
  for (let number = 1; number < 20; number++) {
    // NEW_SYN_RECV, 12, is SYN_RECEIVED to everybody but the kernel.
    assert.equal(socketStateNumber(socketStateOf(number)), number === 12 ? 3 : number);
  }
  assert.equal(socketStateOf(10), 'LISTEN');
  assert.equal(socketStateOf(12), 'SYN_RECEIVED');
  assert.equal(socketStateOf(14), 'UNKNOWN(14)');
});

test('states of UNIX sockets and their numbers', () => {
  for (let number = 0; number < 10; number++) {
    assert.equal(unixStateNumber(unixStateOfLine(number, 0)), number);
  }
  assert.equal(unixStateNumber(unixStateOfLine(1, 1 << 16)), 1);
  assert.equal(unixStateOfLine(1, 1 << 16), 'LISTENING');
});

test('what old kernels count of a route', () => {
  const line = 'eth0\t00000000\t010200C0\t0003\t2\t7\t100\t00000000\t0\t0\t0';
  const { references, uses, metric } = parseRouteLine(line, 'LE');
  assert.deepEqual([references, uses, metric], [2, 7, 100]);
});
