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
  /** Of the bucket where the block began, sockets that are yet to be passed over: earlier blocks told them. */
  SKIP: 24,
  /**
   * Always 0, which the verifier does not know. A counter to which that has been added may be any
   * number to it; one that begins with 0 it would follow through each value that there is.
   */
  ZERO: 32,
} as const;
export const TCP_STATE_SIZE = 40;

/**
 * A list does not end with 0, but with twice the bucket's number, and 1: so whoever was led into another
 * list finds out at its end. Listeners add this to the number. LISTENING_NULLS_BASE
 */
const LISTENERS_END = 2 ** 29;

/** Where on the stack things lie, below the record, 64 bits each. */
export const STACK = {
  /** The reader's struct seq_file, to which records are written. */
  FILE: BELOW_RECORD - 8,
  /** Whose sockets are told. */
  NAMESPACE: BELOW_RECORD - 16,
  /** Where the buckets of listeners lie, and how many there are. */
  LISTENERS: BELOW_RECORD - 24,
  LISTENERS_COUNT: BELOW_RECORD - 32,
  /** Where those of all other sockets lie. */
  CONNECTIONS: BELOW_RECORD - 40,
  /** How many buckets both tables have. */
  COUNT: BELOW_RECORD - 48,
  /** The bucket where the table ends, or the block at the latest. */
  LIMIT: BELOW_RECORD - 56,
  /** Of the table that is being gone through. */
  BUCKET_SIZE: BELOW_RECORD - 64,
  /** How many have been written of the block. */
  RECORDS: BELOW_RECORD - 72,
  /** The registers of these names, while a list is gone through. */
  HEAD: BELOW_RECORD - 80,
  MARK: BELOW_RECORD - 88,
  /** What comes behind the node. */
  NEXT: BELOW_RECORD - 96,
  /** Of the socket, before it was read. */
  HASH: BELOW_RECORD - 104,
  /** What the last record of the block is to say. */
  LAST: BELOW_RECORD - 112,
  /** Of STATE. */
  ZERO: BELOW_RECORD - 120,
} as const;

// Calls leave four registers alone, so that most have several uses, one after the other; SOCKET and
// EXPIRES of a record have those of HEAD and MARK.
const TABLES = 6;
export const NODE = 6;
/** Where the bucket begins its list, and with which number that ends. */
export const HEAD = 7;
export const MARK = 9;
/** The bucket's number, listeners' first. */
export const BUCKET = 8;
export const MAP = 9;
/** Of the bucket where the next block begins, sockets that have been told. */
export const SKIP = 7;

/**
 * The word that R1 points to, read as a number. Read as the pointer that it is, the verifier would let us
 * neither look at its lowest bit nor add to it what is known only when the program runs.
 */
export function loadWord(program: Assembler, layout: TcpLayout, destination: Register): Assembler {
  program.addValue(1, -layout.wordValue);
  return emitCast(program, layout, 1, layout.word).load(8, destination, 0, layout.wordValue);
}

/** Where both tables lie and how large they are, and whose sockets are wanted. */
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

/**
 * Where the block begins: where the one before it left off, but for one that the kernel runs again, having
 * had no room for all of it.
 */
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
    .store(4, MAP, STATE.SKIP, 1)
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

/** Address and end of list of the first bucket, and up to which others lie behind it in the same table. */
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

/** The first node of the next list that is not empty: nearly all are, so that this loop is the short one. */
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
    // Were they compared as they are, the verifier would have two buckets to go on with: this, and any other.
    .load(4, 2, 1, STATE.BEGIN)
    .subtract(2, BUCKET)
    .jumpIfEqual(2, 0, 'room')
    .storeValue(4, 1, STATE.SKIP, 0)
    .load(4, 2, 1, STATE.ALONE)
    .subtract(2, BUCKET)
    .jumpIfEqual(2, 0, 'full')
    .label('room')
    .store(8, 10, STACK.HEAD, HEAD)
    .store(8, 10, STACK.MARK, MARK);
}
