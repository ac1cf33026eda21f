import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { readLinkDetails, readPortDetails } from '../../../src/wire/netlink/link-details.js';
import { Reader } from '../../../src/wire/reader.js';
import { LINK_DETAILS, PORT_DETAILS } from '../../vectors/link-details.js';

const reader = (bytes: Uint8Array) => new Reader(bytes, 'LE', 'ifla_info_data');

describe('what an interface has by its kind', () => {
  for (const [kind, nest, expected] of LINK_DETAILS) {
    test(kind, () => assert.deepEqual(readLinkDetails(kind, reader(nest)), expected));
  }
  for (const [kind, nest, expected] of PORT_DETAILS) {
    test(`a port of ${kind}`, () => {
      assert.deepEqual(readPortDetails(kind, reader(nest)), expected);
    });
  }

  test('a number that is too short', () => {
    const nest = Uint8Array.of(6, 0, 1, 0, 1, 0, 0, 0);
    assert.throws(() => readLinkDetails('bridge', reader(nest)), DecodeError);
  });
});
