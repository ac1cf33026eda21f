import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { BTF_KIND } from '../../../src/wire/bpf/btf.js';
import { keysOf, type Layout, readLayout, type Wanted } from '../../../src/wire/bpf/layout.js';
import { TCP_SOCKETS, type TcpLayout } from '../../../src/wire/bpf/tcp-layout.js';
import { assembleTcp } from '../../../src/wire/bpf/tcp-program.js';
import { btfOf, type Type } from '../../vectors/btf.js';

/** Each key at an offset of its own. */
const LAYOUT = Object.fromEntries(
  keysOf(TCP_SOCKETS).map((key, index) => [key, 1000 + 16 * index]),
) as TcpLayout;

/** What the program says the offset, the size or the number of, by the keys of LAYOUT. */
function saidBy(layout: TcpLayout): Set<string> {
  const program = Buffer.from(assembleTcp({ layout, ticks: 250, byteOrder: 'LE' }, 0));
  const found = new Set<string>();
  for (let at = 0; at < program.length; at += 8) {
    const numbers = [program.readInt16LE(at + 2), program.readInt32LE(at + 4)].map(Math.abs);
    for (const key of keysOf(TCP_SOCKETS)) {
      const start = key === 'v6Only' ? LAYOUT[key] >> 3 : LAYOUT[key];
      if (numbers.some((number) => number >= start && number < start + 16)) found.add(key);
    }
    if (numbers[0] === LAYOUT.node + LAYOUT.nodeBefore) found.add('nodeBefore');
  }
  return found;
}

describe('the program over TCP sockets', () => {
  const everything = new Set<string>(keysOf(TCP_SOCKETS));
  const without = (...keys: string[]) => new Set([...everything].filter((k) => !keys.includes(k)));
  const elsewhere = ['socketInFile', 'inodeInFile', 'iterator'];

  test('looks at every field of its kernel', () => {
    assert.deepEqual(saidBy(LAYOUT), without('socket', ...elsewhere));
  });

  test('at the file of a socket where that does not know its inode', () => {
    assert.deepEqual(saidBy({ ...LAYOUT, inode: 0 }), without('inode', ...elsewhere));
  });
});

const [WORD, BYTE, INNER] = [1, 2, 3];

const TYPES: readonly Type[] = [
  { kind: 1, name: 'unsigned long', size: 8, words: [64] },
  { kind: 1, name: 'unsigned char', size: 1, words: [8] },
  { kind: BTF_KIND.STRUCT, name: 'inner', size: 16, members: [['expires', WORD, 8]] },
  {
    kind: BTF_KIND.STRUCT,
    name: 'outer',
    size: 64,
    // The size of a field of bits is above its offset in bits.
    members: [
      ['timer', INNER, 24],
      ['flags', BYTE, 2 + (1 << 21)],
      ['count', WORD, 40],
    ],
    hasBitFields: true,
  },
];

function layoutOf(fields: Wanted<string, never, never>['fields'], newer: string[] = []): Layout {
  const wanted = { name: 'test', fields, types: {}, sizes: {}, newer };
  const work = readLayout(btfOf(TYPES), 'LE', wanted);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

describe('a layout', () => {
  test('has fields within fields, and the first that there is of several', () => {
    const fields = {
      within: ['outer', 'timer.expires', 8],
      either: ['outer', ['gone', 'timer.gone', 'count.expires', 'count'], 8],
    } as const;
    assert.deepEqual(layoutOf(fields), { within: 32, either: 40 });
  });

  test('has a field of one bit in bits', () => {
    assert.deepEqual(layoutOf({ flag: ['outer', 'flags', 'bit'] }), { flag: 16 });
    assert.throws(() => layoutOf({ flag: ['outer', 'flags', 1] }), DecodeError);
    assert.throws(() => layoutOf({ flag: ['outer', 'count', 'bit'] }), DecodeError);
  });

  test('has 0 of what not every kernel has, and else has to have all', () => {
    const fields = { later: ['outer', 'later', 8] } as const;
    assert.deepEqual(layoutOf(fields, ['outer.later']), { later: 0 });
    assert.throws(() => layoutOf(fields), DecodeError);
  });
});
