import type { Assembler } from './assembler.js';
import { emitCast, HELPER, recordsAtOnce } from './helpers.js';
import type { Register } from './instruction.js';
import type { TcpLayout } from './tcp-layout.js';
import { BELOW_RECORD, clearRecord, TCP_RECORD_SIZE } from './tcp-record.js';

/** Records of a block, all that one read is given. */
export const TCP_BLOCK = recordsAtOnce(TCP_RECORD_SIZE);

/** Of a block, room that is left for what one more bucket has as a rule, see STATE.ALONE. */
const SPARE = 48;

/** So that the kernel does something else now and then, where a large table is nearly empty. */
const BUCKETS_AT_ONCE = 2 ** 16;

/** In the map of the program, words of 32 bits but for the last. */
export const STATE = {
  /** The number of the latest block. */
  BLOCK: 0,
  /** The bucket where it began, and how many sockets of that earlier blocks have told. */
  BEGIN: 4,
  BEGIN_SKIP: 8,
  /** The same of the next block. */
  NEXT: 12,
  NEXT_SKIP: 16,
  /** A bucket for which the rest of a block had no room: the block ends before it, the next begins there. */
  ALONE: 20,
  /**
   * Always 0, which the verifier does not know. A counter to which that has been added may be any
   * number to it; one that begins with 0 it would follow through each value that there is.
   */
  ZERO: 24,
} as const;
export const TCP_STATE_SIZE = 32;

/** What the end of the list of a bucket of listeners says is its number and this. LISTENING_NULLS_BASE */
const LISTENERS_END = 2 ** 29;

/** Where on the stack things lie, below the record. */
export const STACK = {
  FILE: BELOW_RECORD - 8,
  NAMESPACE: BELOW_RECORD - 16,
  LISTENERS: BELOW_RECORD - 24,
  LISTENERS_COUNT: BELOW_RECORD - 32,
  CONNECTIONS: BELOW_RECORD - 40,
  /** Of buckets, those of listeners first. */
  COUNT: BELOW_RECORD - 48,
  /** Where the table ends, or the block at the latest. */
  LIMIT: BELOW_RECORD - 56,
  BUCKET_SIZE: BELOW_RECORD - 64,
  RECORDS: BELOW_RECORD - 72,
  HEAD: BELOW_RECORD - 80,
  MARK: BELOW_RECORD - 88,
  NEXT: BELOW_RECORD - 96,
  HASH: BELOW_RECORD - 104,
  LAST: BELOW_RECORD - 112,
  ZERO: BELOW_RECORD - 120,
  /** Sockets of the bucket that are yet to be passed over, for an earlier block told them. */
  SKIP: BELOW_RECORD - 128,
} as const;

const TABLES = 6;
export const NODE = 6;
/** Where the bucket lies, and what the end of its list says. */
export const HEAD = 7;
export const MARK = 9;
/** Its number, the listeners' first. */
export const BUCKET = 8;
export const MAP = 9;
/** Of the bucket where the next block begins, sockets that have been told. */
export const SKIP = 7;

/**
 * What R1 points to, as a number: a field that is a pointer would be one, of which no bit can be looked
 * at, and to which nothing can be added that is known only when the program runs.
 */
export function loadWord(program: Assembler, layout: TcpLayout, destination: Register): Assembler {
  program.addValue(1, -layout.wordValue);
  return emitCast(program, layout, 1, layout.word).load(8, destination, 0, layout.wordValue);
}

/** Numbers to which 0 is added are such that the verifier knows nothing of, see STATE. */
export function findTables(program: Assembler, layout: TcpLayout, state: number): void {
  program.mapValue(MAP, state).call(HELPER.GET_CURRENT_TASK_BTF);
  // The verifier takes 3 ms longer over a task that it has not been told to be just read.
  emitCast(program, layout, 0, layout.task)
    .load(8, 1, 0, layout.taskNamespaces)
    .load(8, 1, 1, layout.networkNamespace)
    .store(8, 10, STACK.NAMESPACE, 1)
    .load(8, TABLES, 1, layout.tables)
    .load(8, 3, MAP, STATE.ZERO)
    .load(4, 2, TABLES, layout.listenersMask)
    .addValue(2, 1)
    .add(2, 3)
    .store(8, 10, STACK.LISTENERS_COUNT, 2)
    .load(4, 1, TABLES, layout.connectionsMask)
    .addValue(1, 1)
    .add(1, 2)
    .store(8, 10, STACK.COUNT, 1);
  const storeWord = (at: number, offset: number) => {
    program.move(1, TABLES).addValue(1, offset);
    loadWord(program, layout, 2).store(8, 10, at, 2);
  };
  storeWord(STACK.LISTENERS, layout.listeners);
  storeWord(STACK.CONNECTIONS, layout.connections);
}

/** The kernel runs a block again that it had no room for. */
export function findBegin(program: Assembler): void {
  program
    .jumpUnlessEqual(BUCKET, 0, 'later')
    .storeValue(4, MAP, STATE.NEXT, 0)
    .storeValue(4, MAP, STATE.NEXT_SKIP, 0)
    .jumpTo('first')
    .label('later')
    .load(4, 1, MAP, STATE.BLOCK)
    .jumpIfSame(1, BUCKET, 'begun')
    .label('first')
    .store(4, MAP, STATE.BLOCK, BUCKET)
    .load(4, 1, MAP, STATE.NEXT)
    .store(4, MAP, STATE.BEGIN, 1)
    .load(4, 1, MAP, STATE.NEXT_SKIP)
    .store(4, MAP, STATE.BEGIN_SKIP, 1)
    .label('begun')
    .load(4, 1, MAP, STATE.BEGIN_SKIP)
    .store(8, 10, STACK.SKIP, 1)
    .load(4, BUCKET, MAP, STATE.BEGIN)
    .load(8, 1, MAP, STATE.ZERO)
    .store(8, 10, STACK.ZERO, 1)
    .store(8, 10, STACK.RECORDS, 1)
    .add(BUCKET, 1)
    .load(8, 1, 10, STACK.COUNT)
    .jumpUnlessLess(BUCKET, 1, 'end');
  for (const at of [STACK.HEAD, STACK.MARK, STACK.NEXT, STACK.HASH]) {
    program.storeValue(8, 10, at, 0);
  }
  clearRecord(program);
}

/** The first in a table, and from where on to look for the table again. */
export function findBucket(program: Assembler, layout: TcpLayout): void {
  const storeHead = (table: number, size: number, first: number) =>
    program
      .shiftLeft(MARK, 1)
      .addValue(MARK, 1)
      .multiplyBy(HEAD, size)
      .load(8, 1, 10, table)
      .add(HEAD, 1)
      .addValue(HEAD, first)
      .storeValue(8, 10, STACK.BUCKET_SIZE, size);
  program
    .label('table')
    .move(HEAD, BUCKET)
    .load(8, 2, 10, STACK.LISTENERS_COUNT)
    .jumpUnlessLess(BUCKET, 2, 'connections')
    .store(8, 10, STACK.LIMIT, 2)
    .move(MARK, HEAD)
    .addValue(MARK, LISTENERS_END);
  storeHead(STACK.LISTENERS, layout.listenersSize, layout.firstListener)
    .jumpTo('bucket')
    .label('connections')
    .load(8, 1, 10, STACK.COUNT)
    .move(3, BUCKET)
    .addValue(3, BUCKETS_AT_ONCE)
    .jumpUnlessLess(3, 1, 'limited')
    .move(1, 3)
    .label('limited')
    .store(8, 10, STACK.LIMIT, 1)
    .subtract(HEAD, 2)
    .move(MARK, HEAD);
  storeHead(STACK.CONNECTIONS, layout.connectionsSize, layout.firstConnection);
}

/** The first of the next list that is not empty: of nearly all buckets there is no more to do. */
export function findList(program: Assembler, layout: TcpLayout, state: number): void {
  program
    .label('bucket')
    .jumpIfEndless('again')
    .load(8, 1, 10, STACK.LIMIT)
    .jumpUnlessLess(BUCKET, 1, 'end-of-table')
    .move(1, HEAD);
  loadWord(program, layout, NODE)
    .jumpUnlessSame(NODE, MARK, 'list')
    .label('next-bucket')
    .addValue(BUCKET, 1)
    .addValue(MARK, 2)
    .load(8, 1, 10, STACK.BUCKET_SIZE)
    .add(HEAD, 1)
    .jumpTo('bucket')
    .label('end-of-table')
    .load(8, 1, 10, STACK.LISTENERS_COUNT)
    .jumpIfSame(BUCKET, 1, 'table')
    .jumpTo('full')
    .label('list')
    .load(8, 1, 10, STACK.RECORDS)
    .jumpIfAbove(1, TCP_BLOCK - 1 - SPARE, 'full')
    .mapValue(1, state)
    .load(4, 2, 1, STATE.ALONE)
    .jumpUnlessSame(2, BUCKET, 'room')
    .load(4, 2, 1, STATE.BEGIN)
    .jumpUnlessSame(2, BUCKET, 'full')
    .label('room')
    .store(8, 10, STACK.HEAD, HEAD)
    .store(8, 10, STACK.MARK, MARK);
}
