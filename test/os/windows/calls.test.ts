import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type ForeignFunction, loadForeignInterfaceBy } from '../../../src/os/ffi.js';
import { liveWindows } from '../../../src/os/windows/live-port.js';
import {
  answerNow,
  BUFFER,
  SIZE,
  type WindowsPort,
  type WindowsQuestion,
} from '../../../src/os/windows/port.js';

const ERROR_ACCESS_DENIED = 5;
const ERROR_INSUFFICIENT_BUFFER = 122;
const STATUS_UNSUCCESSFUL = 0xc0000001;

type Implementation = (...values: (number | bigint | Buffer)[]) => number | bigint | undefined;

/** Memory that a made-up Windows allocated, by address. */
const allocated = new Map<bigint, Buffer>();
const calls: string[] = [];
let growing = 0;

/** A table of rows of 4 bytes behind a header of 4: it grows with each call until it has so many. */
const table = (rows: number) => {
  const bytes = Buffer.alloc(4 + rows * 4, 0xaa);
  bytes.writeUInt32LE(rows);
  return bytes;
};

function fill(buffer: Buffer, size: Buffer, answer: Buffer, tooSmall: number): number {
  const room = size.readUInt32LE();
  size.writeUInt32LE(answer.length);
  if (room < answer.length) return tooSmall;
  buffer.set(answer);
  return 0;
}

const FUNCTIONS: Readonly<Record<string, Implementation>> = {
  GrowingTable: (buffer, size) => {
    growing += 20_000;
    const answer = table(growing);
    return fill(buffer as Buffer, size as Buffer, answer, ERROR_INSUFFICIENT_BUFFER);
  },
  EndlessTable: (_buffer, size) => {
    (size as Buffer).writeUInt32LE(1);
    return STATUS_UNSUCCESSFUL;
  },
  Refusing: () => ERROR_ACCESS_DENIED,
  Lying: (buffer) => {
    (buffer as Buffer).writeUInt32LE(0xffffffff);
    return 0;
  },
  Doubling: (buffer, factor) => {
    const structure = buffer as Buffer;
    structure.writeUInt32LE(structure.readUInt32LE() * Number(factor));
    return 0;
  },
  AllocatedTable: (family, pointer) => {
    const address = BigInt(Number(family)) * 0x10000n;
    allocated.set(address, table(3));
    (pointer as Buffer).writeBigUInt64LE(address);
    return 0;
  },
  HeapTable: (pointer, heap, flags) => {
    assert.deepEqual([heap, flags], [77n, 0]);
    allocated.set(1n, table(1));
    (pointer as Buffer).writeBigUInt64LE(1n);
    return 0;
  },
  NullTable: () => 0,
  GetProcessHeap: () => 77n,
  HeapSize: (_heap, _flags, address) => allocated.get(address as bigint)?.length,
  HeapFree: (_heap, _flags, address) => Number(allocated.delete(address as bigint)),
  FreeMibTable: (address) => {
    allocated.delete(address as bigint);
    return;
  },
  RtlMoveMemory: (to, from, length) => {
    const bytes = allocated.get(from as bigint);
    assert.ok(bytes !== undefined && bytes.length >= Number(length));
    bytes.copy(to as Buffer, 0, 0, Number(length));
    return;
  },
};

function foreign(signature: string): ForeignFunction {
  const name = /(\w+)\(/.exec(signature)?.[1] ?? '';
  const action = FUNCTIONS[name];
  if (action === undefined) throw new Error('Cannot find function');
  const call = (...values: Parameters<Implementation>) => {
    calls.push(name);
    return action(...values);
  };
  const async = (...values: unknown[]) => {
    const done = values.pop() as (failure: unknown, result: unknown) => void;
    setImmediate(() => done(null, call(...(values as Parameters<Implementation>))));
  };
  return Object.assign(call, { async });
}

const ROWS = { headerBytes: 4, rowBytes: 4 };
const sized = (name: string): WindowsQuestion => ({
  ...{ name: `${name} of a test`, kind: 'sized', function: name, arguments: [BUFFER, SIZE] },
  rows: ROWS,
});

describe('calls of Windows', () => {
  let port: WindowsPort;
  before(() => {
    loadForeignInterfaceBy(() => ({
      load: () => ({ func: foreign }),
      errno: () => 0,
      address: () => 0x7000n,
      sizeof: () => 8,
    }));
    port = liveWindows();
  });

  test('are made again for as long as the table grows', () => {
    growing = 0;
    const answer = answerNow(port, sized('GrowingTable'));
    assert.equal(answer.length, 4 + growing * 4);
    assert.ok(growing > 20_000);
  });

  test('end where it never fits', () => {
    const before = calls.length;
    assert.throws(() => answerNow(port, sized('EndlessTable')), {
      name: 'SystemCallError',
      code: 'STATUS_UNSUCCESSFUL',
      message: 'EndlessTable of a test: STATUS_UNSUCCESSFUL',
    });
    assert.ok(calls.length - before < 20);
  });

  test('are refused, or there is no such function', () => {
    assert.throws(() => answerNow(port, sized('Refusing')), { code: 'ERROR_ACCESS_DENIED' });
    for (let time = 0; time < 2; time++) {
      assert.throws(() => answerNow(port, sized('Missing')), { code: 'ERROR_PROC_NOT_FOUND' });
    }
  });

  test('answer with no more than there is memory for', () => {
    assert.equal(answerNow(port, sized('Lying')).length, 65_536);
  });

  test('say where an answer lay that points into itself', () => {
    const { rows: _, ...question } = sized('GrowingTable') as WindowsQuestion & { rows: unknown };
    growing = 0;
    const answer = answerNow(port, { ...question, isPointed: true } as WindowsQuestion);
    const view = Buffer.from(answer);
    assert.equal(view.readBigUInt64LE(), 0x7000n);
    assert.equal(view.readUInt32LE(8), growing);
    assert.equal(view.length, 8 + 4 + growing * 4);
  });

  test('complete a structure, and leave alone what was given', () => {
    const initial = Uint8Array.of(21, 0, 0, 0);
    const question: WindowsQuestion = {
      name: 'Doubling',
      kind: 'fixed',
      function: 'Doubling',
      arguments: [BUFFER, 2],
      initial,
    };
    assert.deepEqual([...answerNow(port, question)], [42, 0, 0, 0]);
    assert.equal(initial[0], 21);
  });

  test('free what Windows allocated', () => {
    const mib = { kind: 'allocated', rows: ROWS } as const;
    const arguments_ = [2, BUFFER] as const;
    const question = { name: 'a', function: 'AllocatedTable', arguments: arguments_, ...mib };
    assert.deepEqual(Buffer.from(answerNow(port, question)), table(3));
    const heap = { name: 'b', function: 'HeapTable', arguments: [BUFFER], onHeap: true, ...mib };
    assert.deepEqual(Buffer.from(answerNow(port, heap as WindowsQuestion)), table(1));
    const wide = { ...heap, rows: { ...ROWS, rowBytes: 8 } };
    assert.throws(() => answerNow(port, wide as WindowsQuestion), { code: 'ERROR_INVALID_DATA' });
    const none = { name: 'c', function: 'NullTable', arguments: [BUFFER], ...mib };
    assert.deepEqual([...answerNow(port, none as WindowsQuestion)], [0, 0, 0, 0]);
    assert.equal(allocated.size, 0);
  });

  test('are made in threads, with nothing until the answer is there', async () => {
    growing = 0;
    const threaded = liveWindows({ inThreads: true });
    const pieces: Uint8Array[] = [];
    let waits = 0;
    for (const piece of threaded.ask({ ...sized('GrowingTable'), name: 'in a thread' })) {
      if (piece.length > 0) pieces.push(piece);
      else {
        waits++;
        await threaded.pending?.();
      }
    }
    assert.equal(pieces[0]?.length, 4 + growing * 4);
    assert.ok(waits > 0);
  });
});
