import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { trustedBlocks } from '../../../../src/os/linux/bpf/tcp-sockets.js';
import { TCP_MARK } from '../../../../src/wire/bpf/tcp-program.js';
import { TCP_RECORD_SIZE } from '../../../../src/wire/bpf/tcp-record.js';

/** A block of two records, a socket's and the last one, which says how it goes on. */
function block(number: number, mark: keyof typeof TCP_MARK): Uint8Array {
  const bytes = new Uint8Array(2 * TCP_RECORD_SIZE);
  bytes[1] = number;
  bytes[TCP_RECORD_SIZE] = TCP_MARK[mark];
  return bytes;
}

const EMPTY = new Uint8Array(0);
const numbersIn = (blocks: readonly Uint8Array[]) =>
  [...trustedBlocks(blocks)].filter(({ length }) => length > 0).map((bytes) => bytes[1]);

/** So often in a row, with what a thread's reader has in between. */
const again = (times: number) =>
  Array.from({ length: times }, () => [block(9, 'AGAIN'), EMPTY]).flat();

describe('blocks of the program over TCP sockets', () => {
  test('go up to the last, without those that are told again', () => {
    const blocks = [block(1, 'MORE'), ...again(2), EMPTY, block(2, 'MORE'), block(3, 'END')];
    assert.deepEqual(numbersIn([...blocks, block(4, 'MORE')]), [1, 2, 3]);
  });

  test('are told again a thousand times in a row, and no more', () => {
    const thousand = again(1000);
    const blocks = [...thousand, block(1, 'MORE'), ...thousand, block(2, 'END')];
    assert.deepEqual(numbersIn(blocks), [1, 2]);
    assert.throws(() => numbersIn([...thousand, ...blocks]), { code: 'EAGAIN' });
  });

  test('that end without the last are not all', () => {
    assert.throws(() => numbersIn([block(1, 'MORE')]), { code: 'E2BIG' });
    assert.throws(() => numbersIn([]), { code: 'E2BIG' });
  });
});
