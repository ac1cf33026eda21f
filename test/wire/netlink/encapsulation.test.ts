import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { readEncapsulation } from '../../../src/wire/netlink/encapsulation.js';
import { Reader } from '../../../src/wire/reader.js';
import { ENCAPSULATIONS } from '../../vectors/encapsulations.js';

describe('how packets are wrapped', () => {
  for (const [type, nest, expected] of ENCAPSULATIONS) {
    test(expected.kind, () => {
      const found = readEncapsulation(type, new Reader(nest, 'LE', 'lwtunnel_encap'));
      assert.deepEqual(found, expected);
    });
  }

  test('segments and a signature beyond the end', () => {
    for (const header of [
      [1, 0, 0, 0, 0, 4, 4, 1, 1, 0, 0, 0],
      [1, 0, 0, 0, 0, 0, 4, 0, 255, 8, 0, 0],
      [1, 0, 0, 0, 0, 255, 4, 0, 0, 8, 0, 0, ...new Uint8Array(16)],
      [1, 0, 0, 0, 0, 0, 4, 0, 0, 8, 0, 0, ...new Uint8Array(16)],
    ]) {
      const nest = Uint8Array.from([header.length + 4, 0, 1, 0, ...header]);
      assert.throws(() => readEncapsulation(5, new Reader(nest, 'LE', 'seg6')), DecodeError);
    }
  });
});
