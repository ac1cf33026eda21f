import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { BTF_KIND, Btf } from '../../../src/wire/bpf/btf.js';
import { readBuildId } from '../../../src/wire/bpf/build-id.js';
import { readLayout } from '../../../src/wire/bpf/layout.js';
import { TASK_FILES } from '../../../src/wire/bpf/task-file-layout.js';
import { canGoThroughTables } from '../../../src/wire/bpf/tasks-program.js';
import { Reader } from '../../../src/wire/reader.js';
import {
  btfOf,
  NOTES,
  TASK_FILE_BTF,
  TASK_FILE_LAYOUT,
  TASK_FILE_TYPES,
  type Type,
} from '../../vectors/btf.js';

function finished<Result>(work: Generator<void, Result>): Result {
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

const layoutOf = (bytes: Uint8Array) => finished(readLayout(bytes, 'LE', TASK_FILES));

/** The types with another in the place of the one of that name. */
const changed = (name: string, change: Partial<Type>) =>
  btfOf(TASK_FILE_TYPES.map((type) => (type.name === name ? { ...type, ...change } : type)));

describe("a kernel's types", () => {
  test('tell what the program over open files has to know', () => {
    assert.deepEqual(layoutOf(TASK_FILE_BTF), TASK_FILE_LAYOUT);
  });

  test('may lack what came with a later kernel', () => {
    const older = layoutOf(changed('bpf_rdonly_cast', { name: 'bpf_cast' }));
    assert.equal(older.readOnlyCast, 0);
    assert.equal(canGoThroughTables(older), false);
    assert.equal(canGoThroughTables(TASK_FILE_LAYOUT), true);
  });

  test('are of no use where a type or a field is missing', () => {
    assert.throws(() => layoutOf(changed('upid', { name: 'upie' })), DecodeError);
    assert.throws(() => layoutOf(changed('upid', { members: [] })), DecodeError);
  });

  test('nor where a field is wider than we know, or one of bits', () => {
    const [u64, u32] = [2, 1];
    assert.throws(() => layoutOf(changed('upid', { members: [['nr', u64, 0]] })), DecodeError);
    const bits = 3 << 21;
    const members = [['nr', u32, bits]] as const;
    assert.throws(() => layoutOf(changed('upid', { hasBitFields: true, members })), DecodeError);
  });

  test('that go in circles come to an end', () => {
    const circle: Type = { kind: BTF_KIND.STRUCT, name: 'circle', members: [['', 1, 0]] };
    const btf = new Btf(btfOf([circle, { kind: BTF_KIND.CONST, size: 2 }]), 'LE');
    finished(btf.index({}));
    assert.throws(() => btf.member(1, 'x'), DecodeError);
    assert.throws(() => btf.sizeOf(2), DecodeError);
    assert.throws(() => btf.sizeOf(3), DecodeError);
  });

  test('of a kind that we do not know stop us', () => {
    assert.throws(() => layoutOf(btfOf([{ kind: 20 }])), DecodeError);
  });
});

describe('the notes of a kernel', () => {
  const read = (bytes: Uint8Array) => readBuildId(new Reader(bytes, 'LE', 'notes'));

  test('have its build id', () => {
    assert.equal(read(NOTES), 'deadbeef');
  });

  test('or have none', () => {
    assert.equal(read(NOTES.subarray(20)), undefined);
    assert.throws(() => read(NOTES.subarray(0, 14)), DecodeError);
  });
});
