import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  binaryToBytes,
  decodeBinary,
  decodeText,
  encodeText,
  isUnicode,
} from '../../src/model/text.js';
import { fc } from '../support/fast-check.js';

/** Bytes that are often near to UTF-8: its leads, its continuations, and what is neither. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 64 }),
  fc
    .array(
      fc.constantFrom(
        0x41,
        0x80,
        0xbf,
        0xc3,
        0xe2,
        0x82,
        0xac,
        0xed,
        0xa0,
        0xb3,
        0xef,
        0xf0,
        0x9f,
        0xf4,
        0x90,
        0xff,
      ),
      { maxLength: 32 },
    )
    .map((list) => Uint8Array.from(list)),
  fc.string({ unit: 'binary', maxLength: 32 }).map((text) => Uint8Array.from(Buffer.from(text))),
);

describe('names as text', () => {
  test('give back every byte', () => {
    fc.assert(
      fc.property(bytes, (original) => {
        assert.deepEqual(encodeText(decodeText(original)), original);
      }),
      { numRuns: 2000 },
    );
  });

  test('are the same from a binary string', () => {
    fc.assert(
      fc.property(bytes, (original) => {
        const binary = Buffer.from(original).toString('latin1');
        assert.equal(decodeBinary(binary), decodeText(original));
      }),
      { numRuns: 2000 },
    );
  });

  test('differ where their bytes differ', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        assert.equal(decodeText(a) === decodeText(b), Buffer.compare(a, b) === 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('are Unicode exactly where the bytes are UTF-8', () => {
    fc.assert(
      fc.property(bytes, (original) => {
        const text = Buffer.from(original).toString();
        const valid = Buffer.compare(Buffer.from(text), original) === 0;
        assert.equal(isUnicode(decodeText(original)), valid);
        if (valid) assert.equal(decodeText(original), text);
      }),
      { numRuns: 2000 },
    );
  });

  test('out of binary strings', () => {
    fc.assert(
      fc.property(bytes, (original) => {
        assert.deepEqual(binaryToBytes(Buffer.from(original).toString('latin1')), original);
      }),
    );
  });
});
