import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Assembler } from '../../../src/wire/bpf/assembler.js';
import { assembleLevel, assembleTaskFiles } from '../../../src/wire/bpf/task-file-program.js';
import { assembleTasks } from '../../../src/wire/bpf/tasks-program.js';
import { TASK_FILE_LAYOUT } from '../../vectors/btf.js';
import { hex } from '../../vectors/hex.js';

describe('the assembler', () => {
  /** As llvm-mc and the table of RFC 9669 have them. */
  const CASES: readonly [string, Assembler, string][] = [
    ['r7 = *(u64 *)(r6 + 8)', new Assembler().load(8, 7, 6, 8), '79 67 0800 00000000'],
    ['r1 = *(u32 *)(r6 + 16)', new Assembler().load(4, 1, 6, 16), '61 61 1000 00000000'],
    ['*(u32 *)(r10 - 16) = r1', new Assembler().store(4, 10, -16, 1), '63 1a f0ff 00000000'],
    ['*(u32 *)(r10 - 8) = 5', new Assembler().storeValue(4, 10, -8, 5), '62 0a f8ff 05000000'],
    ['r6 = r1', new Assembler().move(6, 1), 'bf 16 0000 00000000'],
    ['r3 = 12', new Assembler().moveValue(3, 12), 'b7 03 0000 0c000000'],
    ['r2 += -16', new Assembler().addValue(2, -16), '07 02 0000 f0ffffff'],
    ['r0 >>= 32', new Assembler().shiftRight(0, 32), '77 00 0000 20000000'],
    ['r3 += r8', new Assembler().add(3, 8), '0f 83 0000 00000000'],
    ['r1 -= r2', new Assembler().subtract(1, 2), '1f 21 0000 00000000'],
    ['r9 *= 1000', new Assembler().multiplyBy(9, 1000), '27 09 0000 e8030000'],
    ['r9 /= 250', new Assembler().divideBy(9, 250), '37 09 0000 fa000000'],
    ['r1 &= 32', new Assembler().andValue(1, 32), '57 01 0000 20000000'],
    ['r1 = be16 r1', new Assembler().toNetworkOrder16(1), 'dc 01 0000 10000000'],
    ['r1 <<= 3', new Assembler().shiftLeft(1, 3), '67 01 0000 03000000'],
    ['r9 = map 5', new Assembler().mapValue(9, 5), '18 29 0000 05000000 00 00 0000 00000000'],
    [
      'r2 = 0, r2 = atomic_fetch_add((u64 *)(r10 - 8), r2)',
      new Assembler().orderReads(10, -8, 2),
      'b7 02 0000 00000000 db 2a f8ff 01000000',
    ],
    ['call kfunc 65475', new Assembler().callKernel(65_475), '85 20 0000 c3ff0000'],
    ['call 127', new Assembler().call(127), '85 00 0000 7f000000'],
    ['exit', new Assembler().exit(), '95 00 0000 00000000'],
  ];
  for (const [text, assembler, expected] of CASES) {
    test(text, () => assert.deepEqual(assembler.assemble('LE'), hex(expected)));
  }

  test('jumps forward and back by instructions', () => {
    const program = new Assembler()
      .label('begin')
      .jumpIfEqual(7, 0, 'end')
      .jumpUnlessEqual(1, 3, 'begin')
      .jumpUnlessSame(1, 2, 'end')
      .jumpIfBelow(1, 9, 'end')
      .jumpIfAbove(8, 9, 'end')
      .jumpIfSame(2, 6, 'end')
      .jumpUnlessLess(6, 1, 'end')
      .jumpIfEndless('end')
      .jumpTo('end')
      .label('end')
      .exit();
    assert.deepEqual(
      program.assemble('LE'),
      hex(`15 07 0800 00000000  55 01 feff 03000000  5d 21 0600 00000000
           a5 01 0500 09000000  25 08 0400 09000000  1d 62 0300 00000000
           3d 16 0200 00000000  e5 00 0100 00000000  05 00 0000 00000000
           95 00 0000 00000000`),
    );
    assert.throws(() => new Assembler().jumpIfEqual(1, 0, 'nowhere').assemble('LE'));
  });

  test('writes for machines of the other byte order', () => {
    const program = new Assembler().load(4, 1, 6, 16).storeValue(4, 10, -8, 5);
    assert.deepEqual(program.assemble('BE'), hex('61 16 0010 00000000 62 a0 fff8 00000005'));
  });
});

test('programs reach every place with the offsets of their kernel', () => {
  const loads = (program: Uint8Array) => {
    const places: number[] = [];
    for (let at = 0; at < program.length; at += 8) {
      if (((program[at] as number) & 0x67) === 0x61) {
        places.push(Buffer.from(program).readInt16LE(at + 2));
      }
    }
    return places;
  };
  assert.deepEqual(
    loads(assembleTaskFiles(TASK_FILE_LAYOUT, 0, 'LE')),
    [8, 24, 40, 16, 56, 48, 16, 1200, 0, 0],
  );
  assert.deepEqual(
    loads(assembleTaskFiles(TASK_FILE_LAYOUT, 2, 'LE')),
    [8, 24, 40, 16, 56, 48, 16, 1304, 1400, 4, 0, 0],
  );
  // Those of the stack lie below its end.
  const tasks = (level: number) =>
    loads(assembleTasks(TASK_FILE_LAYOUT, level, { map: 5, size: 816 }, 'LE')).filter(
      (place) => place >= 0,
    );
  const files = [32, 4, 8, 0, 12, 8, 40, 16, 56, 48, 8, 4, 1808, 32, 0, 0];
  assert.deepEqual(tasks(0), [8, 0, 16, 1808, 1304, 1808, 1200, ...files]);
  assert.deepEqual(tasks(2), [8, 0, 16, 1808, 1304, 1808, 1400, 4, 128, ...files]);
  assert.deepEqual(loads(assembleLevel(TASK_FILE_LAYOUT, 'LE')), [8, 1200, 1400, 4, 0, 0]);
});
