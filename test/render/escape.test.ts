import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeText } from '../../src/model/text.js';
import { escapeText } from '../../src/render/escape.js';
import { fc } from '../support/fast-check.js';
import { harmIn, hostileText } from '../support/hostile.js';

const binary = (text: string) => Buffer.from(text).toString('latin1');
const bytes = (...values: number[]) => decodeText(Uint8Array.from(values));

describe('escapeText', () => {
  test('leaves what can be read, as bytes of UTF-8', () => {
    for (const text of ['', 'plain ~', 'a\\x2db', 'größe', '名前', '🦦']) {
      assert.equal(escapeText(text), binary(text));
    }
  });

  test('shows what may do harm as an escape', () => {
    assert.equal(escapeText('a\nb\rc\td'), 'a\\nb\\rc\\td');
    assert.equal(escapeText('\u001b[31m\0\u007f'), '\\x1b[31m\\x00\\x7f');
    assert.equal(escapeText('\u009b'), '\\xc2\\x9b');
    assert.equal(escapeText('\u202e'), '\\xe2\\x80\\xae');
    assert.equal(escapeText(bytes(0x61, 0xff, 0xe5, 0x90)), 'a\\xff\\xe5\\x90');
  });

  test('cuts between characters and between escapes', () => {
    assert.equal(escapeText('abcdef', 4), 'abcd');
    assert.equal(escapeText('aéé', 4), binary('aé'));
    assert.equal(escapeText('aéé', 5), binary('aéé'));
    assert.equal(escapeText('ab\u001bc', 5), 'ab');
    assert.equal(escapeText('ab\u001bc', 6), 'ab\\x1b');
  });

  test('never shows harm, whatever it is given and wherever it is cut', () => {
    const limit = fc.option(fc.nat(30), { nil: undefined });
    fc.assert(
      fc.property(hostileText, limit, (text, most) => {
        const shown = escapeText(text, most);
        assert.equal(harmIn(`${shown}\n`, 1), undefined);
        assert.ok(most === undefined || shown.length <= most);
      }),
    );
  });
});
