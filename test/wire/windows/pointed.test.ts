import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Pointed } from '../../../src/wire/windows/pointed.js';
import { utf16Text } from '../../../src/wire/windows/utf16.js';

const BASE = 0x1_2345_6789_0000n;

/** An address, behind which lies a pointer to the text behind it. */
function answer(pointer: bigint): Uint8Array {
  const bytes = Buffer.alloc(8 + 8 + 8);
  bytes.writeBigUInt64LE(BASE);
  bytes.writeBigUInt64LE(pointer, 8);
  bytes.write('é☃\0', 16, 'utf16le');
  return bytes;
}

describe('an answer that points into itself', () => {
  const textOf = (pointer: bigint) => {
    const pointed = Pointed.from('a test', answer(pointer));
    return pointed.text(pointed.reader().u64());
  };

  test('is followed', () => {
    assert.equal(textOf(BASE + 8n), 'é☃');
    assert.equal(textOf(BASE + 10n), '☃');
    assert.equal(textOf(0n), '');
  });

  test('is not followed to where it is not', () => {
    for (const pointer of [BASE - 1n, BASE + 16n, 2n ** 64n - 1n, 1n]) {
      assert.throws(() => textOf(pointer), { name: 'DecodeError', code: 'DECODE' });
    }
    assert.throws(() => Pointed.from('a test', new Uint8Array(7)), { code: 'DECODE' });
  });
});

test('text of Windows ends with a NUL or where the memory does', () => {
  assert.equal(utf16Text(Buffer.from('ab\0c', 'utf16le')), 'ab');
  assert.equal(utf16Text(Buffer.from('ab', 'utf16le').subarray(0, 3)), 'a');
  assert.equal(utf16Text(Buffer.from([0x00, 0xd8, 0x61, 0x00])), '\ud800a');
});
